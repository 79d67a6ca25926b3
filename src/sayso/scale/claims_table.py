"""Claims as tables: a row a claim with its origins, a row a statement of a claim, a row a link."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sayso.reading_table import Row, import_arrow
from sayso.records import Claim, Link
from sayso.scale.output import Output, write_rows

MEMBER = ("statement", "article", "url", "stance", "outlet", "published", "speaker", "said_on")


def write_claims(output: Output, claims: Iterable[Claim], links: Sequence[Link]) -> None:
    """Write `claims.parquet`, `members.parquet` and `links.parquet` into the folder of an output."""
    rows: list[Row] = []
    members: list[Row] = []
    for claim in claims:
        rows.append(_claim_row(claim))
        members.extend({"claim": claim.id, **{name: getattr(one, name) for name in MEMBER}} for one in claim.members)
    folder = Path(output.path)
    write_rows(folder / "links.parquet", [asdict(link) for link in links], _link_schema())
    write_rows(folder / "members.parquet", members, _member_schema())
    write_rows(folder / "claims.parquet", rows, _claim_schema())


def _claim_row(claim: Claim) -> Row:
    origins = claim.origins
    return {
        "id": claim.id,
        "claim": claim.claim,
        "disputed": claim.disputed,
        "statements": len(claim.members),
        "origins_least": origins.least,
        "origins_most": origins.most,
        "origins_named": list(origins.named),
        "origins_groups": [list(group) for group in origins.groups],
        "steps": [asdict(step) for step in origins.steps],
        "loops": [list(loop) for loop in origins.loops],
    }


def _claim_schema() -> Any:
    arrow = import_arrow("pyarrow")
    text, count = arrow.string(), arrow.int32()
    span = arrow.struct([("start", arrow.int64()), ("end", arrow.int64()), ("text", text)])
    step = [(name, text) for name in ("article", "on", "kind", "why", "on_article")]
    steps = arrow.list_(arrow.struct([*step, ("evidence", arrow.list_(span))]))
    lists = arrow.list_(arrow.list_(text))
    return arrow.schema(
        [
            *(("id", text), ("claim", text), ("disputed", arrow.bool_()), ("statements", count)),
            *(("origins_least", count), ("origins_most", count), ("origins_named", arrow.list_(text))),
            *(("origins_groups", lists), ("steps", steps), ("loops", lists)),
        ]
    )


def _member_schema() -> Any:
    arrow = import_arrow("pyarrow")
    return arrow.schema([(name, arrow.string()) for name in ("claim", *MEMBER)])


def _link_schema() -> Any:
    arrow = import_arrow("pyarrow")
    types = {"same": arrow.bool_(), "score": arrow.float64()}
    return arrow.schema([(name, types.get(name, arrow.string())) for name in ("one", "other", "same", "score", "by")])
