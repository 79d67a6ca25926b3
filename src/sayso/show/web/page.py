"""What a page is: one function that makes its data, and a template that shows them.

A page's data are a frozen dataclass without a word of HTML, so that the same function feeds the page, its `.json` and
its `.csv`. `twins.py` and the pages themselves are the only users of this type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sayso.errors import SaysoError
from sayso.keep import Record


class AskError(SaysoError):
    """An address names something that cannot be: a date such as `yesterday`, an act that there is not."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for: the pieces of its path by name, and its query, each name once."""

    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A value of the query without blanks around it; empty where it is not given."""
        return self.query.get(name, "").strip()

    def number(self, name: str, default: int, most: int) -> int:
        """A whole number of the query from 1 to `most`. Raises AskError.

        >>> Asked(query={"page": "3"}).number("page", 1, 1000)
        3
        """
        given = self.text(name)
        if not given:
            return default
        if not given.isascii() or not given.isdigit() or not 1 <= int(given[:9]) <= most:
            raise AskError(f"{name} must be a number from 1 to {most}")
        return int(given[:9])


Row = Mapping[str, str]
Make = Callable[[Record, Asked], Any]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    `path` is its address with names in braces. `make` gives its data, a frozen dataclass, or None where there is no
    such thing. `rows` gives the same as the rows of a table with the heading `columns`. `feed` says that the page has
    an Atom feed of its newest statements.
    """

    name: str
    path: str
    make: Make
    columns: tuple[str, ...]
    rows: Callable[[Any], Iterable[Row]]
    feed: bool = False

    @property
    def template(self) -> str:
        """The file under `templates/` that shows the data; they are called `page` in it."""
        return f"{self.name}.html"


def twin_path(path: str, ending: str) -> str:
    """The address of the same page in another format; that of the front page is `/index`.

    >>> twin_path("/speakers/1", "json"), twin_path("/", "csv")
    ('/speakers/1.json', '/index.csv')
    """
    return f"{'/index' if path == '/' else path}.{ending}"
