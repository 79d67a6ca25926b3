"""Claims as data, by the names of the design; and which of their statements stand on which side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import TextIO

from sayso.pipeline_claims import ToldClaim, Wordings, content_of
from sayso.show.csv_out import write_rows
from sayso.show.json_out import dump
from sayso.show.lists.board import print_board
from sayso.show.lists.data import Json, write_json_lines, write_json_list

COLUMNS = (
    "claim_id",
    "claim",
    "disputed",
    "origins_least",
    "origins_most",
    "origins_named",
    "stance",
    "speaker",
    "act",
    "said_on",
    "content",
    "outlet",
    "published",
    "article",
    "statement",
    "by",
)


def write_claims(form: str, claims: Iterable[ToldClaim], out: TextIO) -> None:
    """Claims in one of the formats of a list, in their order; as CSV a row for each of their statements."""
    if form == "csv":
        write_rows(COLUMNS, (cells for told in claims for cells in _cells(told)), out)
    elif form == "json":
        write_json_list("claims", map(claim_to_json, claims), out)
    elif form == "jsonl":
        write_json_lines(map(claim_to_json, claims), out)
    else:
        print_board(claims, out)


def claim_to_json(told: ToldClaim) -> Json:
    """A claim by the names of the design. `claim` is derived; `article` is the address of the page."""
    claim = told.claim
    origins = {name: getattr(claim.origins, name) for name in ("least", "most", "named")}
    return {
        "id": claim.id,
        "claim": claim.claim,
        "disputed": claim.disputed,
        "origins": origins,
        "statements": [
            {
                "article": member.url,
                "id": member.statement,
                "stance": member.stance,
                "speaker": member.speaker,
                "said_on": member.said_on,
                "outlet": member.outlet,
            }
            for member in claim.members
        ],
    }


def write_claim(form: str, told: ToldClaim, wordings: Iterable[Wordings], out: TextIO) -> None:
    """One claim with its chain of evidence and its wordings; as CSV its statements alone."""
    if form == "csv":
        write_rows(COLUMNS, _cells(told), out)
    elif form in ("json", "jsonl"):
        out.write(
            dump(claim_to_json(told) | _evidence(told) | {"wordings": [_wording(one) for one in wordings]}) + "\n"
        )
    else:
        from sayso.show.lists.claim import print_claim

        print_claim(told, wordings, out)


def _evidence(told: ToldClaim) -> Json:
    origins = told.claim.origins
    return {name: getattr(origins, name) for name in ("groups", "loops")} | {
        "steps": [asdict(step) for step in origins.steps]
    }


def _wording(found: Wordings) -> Json:
    pieces = [
        {"change": piece.change, "one": piece.one and piece.one.text, "other": piece.other and piece.other.text}
        for piece in found.pieces
    ]
    return {"one": found.one.statement.id, "other": found.other.statement.id, "pieces": pieces}


def _cells(told: ToldClaim) -> Iterator[dict[str, str]]:
    claim = told.claim
    shared = {
        "claim_id": claim.id,
        "claim": claim.claim,
        "disputed": str(claim.disputed).lower(),
        "origins_least": str(claim.origins.least),
        "origins_most": str(claim.origins.most),
        "origins_named": "; ".join(claim.origins.named),
    }
    for member, hit in zip(claim.members, told.hits, strict=True):
        yield shared | {
            "stance": member.stance,
            "speaker": member.speaker or "",
            "act": hit.statement.act,
            "said_on": member.said_on or "",
            "content": content_of(hit),
            "outlet": member.outlet or "",
            "published": member.published or "",
            "article": member.url,
            "statement": member.statement,
            "by": member.by,
        }
