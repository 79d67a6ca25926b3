"""What may be put into the add box, and into the API: an address, a file, a text. Nothing else is opened.

Names of files on the server and addresses inside its network lead nowhere: only http and https are fetched, and the
address that a name stands for is checked before connecting (`sayso.gather.addresses`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from sayso.keep import Record
from sayso.pipeline import GatherOptions, read_articles, read_upload
from sayso.pipeline_record import Added, add_articles, add_upload
from sayso.records import Reading, Skipped, content_id
from sayso.show.web.page import AskError

LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class About:
    """What a person says of the articles in an input, in place of what they say themselves."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None

    def options(self) -> GatherOptions:
        """The same for gathering. Raises GatherError for a date that is none.

        Verdicts in an upload are not taken: they would stand in the record in the name of people who never gave them.
        """
        return GatherOptions(title=self.title, outlet=self.outlet, published=self.published, take_exports=False)


@dataclass(frozen=True, slots=True)
class Address:
    """An http or https address. Raises AskError for any other."""

    address: str
    about: About = About()

    def __post_init__(self) -> None:
        try:
            parts = urlsplit(self.address)
            fits = parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and self.address.isprintable()
        except ValueError:
            fits = False
        if not fits:
            raise AskError("give an address that begins with http:// or https://")

    @property
    def where(self) -> str:
        """What to call it."""
        return self.address

    def read(self) -> Iterator[Reading | Skipped]:
        """Reads it and keeps nothing."""
        return read_articles([self.address], options=self.about.options())

    def add(self, record: Record) -> Iterator[Added | Skipped]:
        """Reads it into a record."""
        return add_articles([self.address], record, options=self.about.options())


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as a browser sends it; of its name only the last piece counts."""

    name: str
    data: bytes
    about: About = About()

    @property
    def where(self) -> str:
        """What to call it.

        >>> Upload("C:\\\\saved\\\\page.html", b"").where, Upload("../../etc/passwd", b"").where
        ('page.html', 'passwd')
        """
        last = re.split(r"[/\\]", self.name)[-1]
        return "".join(character for character in last if character.isprintable())[-LONGEST_NAME:] or "file"

    def read(self) -> Iterator[Reading | Skipped]:
        """Reads it and keeps nothing."""
        return read_upload(self.where, self.data, options=self.about.options())

    def add(self, record: Record) -> Iterator[Added | Skipped]:
        """Reads it into a record."""
        return add_upload(self.where, self.data, record, options=self.about.options())


Source = Address | Upload


def make_text(text: str, url: str | None = None, about: About = About()) -> Upload:
    """A text that somebody typed or pasted, kept character for character; without an address its hash stands for one.

    Raises AskError for an address that is none.

    >>> make_text("Ruiz said no.").data[:30]
    b'{"url": "text:6df5181a08844176'
    """
    if url:
        Address(url)
    line = json.dumps({"url": url or f"text:{content_id(text)}", "text": text})
    return Upload("text.jsonl", line.encode(), about)
