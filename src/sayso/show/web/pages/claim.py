"""A claim: who says it, who denies it, who evades, and on whose knowledge it rests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.keep import Record
from sayso.records import Claim
from sayso.show.web.page import Asked, Page, Row

COLUMNS = ("statement", "article", "url", "stance", "outlet", "published", "speaker", "said_on", "by")


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """One claim with its members."""

    claim: Claim


def make_claim(record: Record, asked: Asked) -> ClaimPage | None:  # noqa: ARG001
    """The claim with the id in the path; None if there is none."""
    return None


def _rows(page: ClaimPage) -> Iterator[Row]:
    for member in page.claim.members:
        yield {name: getattr(member, name) or "" for name in COLUMNS}


CLAIM = Page("claim", "/claims/{id}", make_claim, COLUMNS, _rows, feed=True)
