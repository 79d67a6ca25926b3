"""Claims as a desk asks for them: with their origins, and with wordings of one utterance side by side.

>>> from tempfile import TemporaryDirectory
>>> from sayso.keep import open_record
>>> with TemporaryDirectory() as folder, open_record(f"{folder}/record.db") as record:
...     list(list_claims(record))
[]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from sayso.keep import Hit, KeptClaim, Record, Standing
from sayso.link import Piece, align_wordings
from sayso.link.origins import trace_origins
from sayso.records import Claim, Member, Reading

__all__ = ["Piece", "ToldClaim", "Wordings", "content_of", "find_claims", "find_wordings", "list_claims"]

PAGE = 100
SAME_UTTERANCE = 0.5
"""Two quotations in one claim are one utterance when they share half of the longer one; less is often another sentence
of the same speech. Who spoke is not asked: it is misread more often than two people say the same in the same words."""
FEWEST = 4
"""So many words they share at least: `no comment` is everybody's."""


@dataclass(frozen=True, slots=True)
class ToldClaim:
    """A claim with its origins, and for each of its members, in the same order, the statement and where it stands."""

    claim: Claim
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Wordings:
    """One utterance as two articles word it; the pieces are of the two contents, joined by ` … `."""

    one: Hit
    other: Hit
    pieces: tuple[Piece, ...]


def list_claims(record: Record, *, disputed: bool = False, offset: int = 0) -> Iterator[ToldClaim]:
    """Claims that two statements or more share, most contested and newest first; `disputed`: only disputes.

    The first `offset` of them are left out.

    Origins are traced when a claim is asked for. Raises RecordError when the record cannot be read.
    """
    read, more = lru_cache(maxsize=PAGE)(record.reading), True
    while more:
        page = record.claims(disputed=disputed, limit=PAGE, offset=offset)
        yield from (_tell(kept, read) for kept in page.claims)
        offset, more = offset + PAGE, page.more


def find_claims(record: Record, id_: str) -> tuple[ToldClaim, ...]:
    """The claim of that id, or those in which the statement of that id stands; empty where there is none."""
    return tuple(_tell(kept, record.reading) for kept in record.claim(id_))


def find_wordings(told: ToldClaim) -> tuple[Wordings, ...]:
    """Where outlets quote one utterance in different words: the oldest quotation beside each that differs from it."""
    firsts: list[Hit] = []
    found: list[Wordings] = []
    for hit in told.hits:
        if hit.statement.form == "indirect":
            continue
        first = next((one for one in firsts if _is_one_utterance(one, hit)), None)
        if first is None:
            firsts.append(hit)
            continue
        pieces = align_wordings(content_of(first), content_of(hit))
        if first.url != hit.url and any(piece.change != "same" for piece in pieces):
            found.append(Wordings(first, hit, pieces))
    return tuple(found)


def content_of(hit: Hit) -> str:
    """The content word for word, its pieces joined by ` … `."""
    return " … ".join(span.text for span in hit.statement.content)


def _tell(kept: KeptClaim, read: Callable[[str], Reading | None]) -> ToldClaim:
    members = tuple(map(_member, kept.standings))
    found = map(read, dict.fromkeys(member.article for member in members))
    readings = {reading.article.id: reading for reading in found if reading is not None}
    claim = Claim(kept.id, kept.claim, members, kept.disputed, trace_origins(members, readings))
    return ToldClaim(claim, tuple(standing.hit for standing in kept.standings))


def _member(standing: Standing) -> Member:
    hit, said = standing.hit, standing.hit.statement
    return Member(
        statement=said.id,
        article=hit.article_id,
        url=hit.url,
        stance=standing.stance,
        outlet=hit.outlet,
        published=hit.published,
        speaker=said.speaker.name if said.speaker else None,
        said_on=said.said_on,
        confidence=standing.confidence,
        by=standing.by,
    )


def _is_one_utterance(one: Hit, other: Hit) -> bool:
    first, second = content_of(one), content_of(other)
    shared = [piece.one.text for piece in align_wordings(first, second) if piece.change == "same" and piece.one]
    enough = sum(map(len, shared)) >= SAME_UTTERANCE * max(len(first), len(second))
    return enough and sum(len(text.split()) for text in shared) >= FEWEST
