"""How much of what outlets print is wire copy: articles that credit an agency with the whole of them.

>>> from tempfile import TemporaryDirectory
>>> from sayso.keep import open_record
>>> with TemporaryDirectory() as folder, open_record(f"{folder}/record.db") as record:
...     count_wire_copy(record)
{}
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.keep import Record
from sayso.link.origins.mentions import Outlets
from sayso.link.origins.wires import find_wire_credits
from sayso.records import Article

NEWEST = 300
"""So many articles are looked at, the newest of the record: their texts have to be read."""


@dataclass(frozen=True, slots=True)
class WireCopy:
    """Of `articles` of an outlet, `wire` are credited to an agency as a whole."""

    articles: int
    wire: int


def count_wire_copy(record: Record) -> dict[str | None, WireCopy]:
    """For the name of each outlet how many of its articles among the newest of the record are wire copy.

    What an article credits is remembered by its id, which stands for its text. Raises RecordError.
    """
    found: dict[str | None, WireCopy] = {}
    for listed in record.newest(limit=NEWEST):
        before = found.get(listed.outlet, WireCopy(0, 0))
        found[listed.outlet] = WireCopy(before.articles + 1, before.wire + _look_up(record, listed.id))
    return found


def is_wire_copy(article: Article) -> bool:
    """Whether the article credits an agency with the whole of it, in its byline, its dateline or a line of its own.

    >>> is_wire_copy(Article("u", "VELA (NPA) — The port was closed.", outlet="Plainside"))
    True
    """
    return any(credit.whole for credit in find_wire_credits(article, Outlets([])))


def _look_up(record: Record, article_id: str) -> bool:
    """`is_wire_copy` by id; an id stands for its text, so that an answer holds for every record."""
    if article_id not in _KNOWN:
        if len(_KNOWN) > 20 * NEWEST:
            _KNOWN.clear()
        reading = record.reading(article_id)
        _KNOWN[article_id] = reading is not None and is_wire_copy(reading.article)
    return _KNOWN[article_id]


_KNOWN: dict[str, bool] = {}
