"""Changes: what outlets altered after publishing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.keep import Change, Record
from sayso.show.csv_out import GAP
from sayso.show.labels import who
from sayso.show.web.page import Asked, Page, Row

LIMIT = 100
SIDES = ("before", "after")
COLUMNS = (
    "kind",
    "url",
    "outlet",
    "seen_at",
    *(f"{side}_{name}" for side in SIDES for name in ("id", "speaker", "content")),
)


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """The newest changes between versions of articles; `more` says whether there are others."""

    changes: tuple[Change, ...]
    more: bool


def make_changes(record: Record, asked: Asked) -> ChangesPage:  # noqa: ARG001
    """What changed last, at every address."""
    found = record.changes(limit=LIMIT + 1)
    return ChangesPage(tuple(found[:LIMIT]), len(found) > LIMIT)


def change_row(change: Change) -> Row:
    """A change as a row, both sides beside each other."""
    cells = {"kind": change.kind, "url": change.url, "outlet": change.outlet or "", "seen_at": change.seen_at}
    for side, said in zip(SIDES, (change.before, change.after), strict=True):
        content = GAP.join(span.text for span in said.content) if said else ""
        cells |= {
            f"{side}_id": said.id if said else "",
            f"{side}_speaker": who(said.speaker) if said else "",
            f"{side}_content": content,
        }
    return cells


def _rows(page: ChangesPage) -> Iterator[Row]:
    yield from map(change_row, page.changes)


CHANGES = Page("changes", "/changes", make_changes, COLUMNS, _rows)
