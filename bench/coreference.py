"""Pronouns and names outside campaign news: GAP (encyclopedia) and the news part of GUM, beside simple baselines.

    python -m bench.coreference --data PATH

`PATH` is the folder with `gap_development.jsonl`, `gap_validation.jsonl` and `gum.jsonl`. GAP (Webster et al., TACL
2018): the share of pronouns tied to the right one of two names, or to neither where neither is right; the baseline
takes the nearer of the two names before the pronoun. GUM (Zeldes, 2017), news: of the pronouns for one person and of
the later mentions by name of a person or a body, the share tied to an earlier mention of the same one; the baseline
takes the last name before a pronoun, and for a name the last earlier mention that ends in the same word.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sayso.languages.en import pronouns
from sayso.records import Article
from sayso.resolve.entities import Entities, Entity
from sayso.resolve.people import Place, Turns, pronoun_gender, rank_people
from sayso.resolve.speakers import read_names

Row = dict[str, Any]


def read_rows(path: Path) -> Iterator[Row]:
    """One record a line."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def entity_at(entities: Entities, start: int, end: int) -> Entity | None:
    """The entity of the last name in `[start, end)`."""
    held = [
        entities.by_token[number] for number in range(*entities.words.within(start, end)) if number in entities.by_token
    ]
    return held[-1] if held else None


def person_for(entities: Entities, start: int, word: str) -> Entity | None:
    """Whom a pronoun at an offset means."""
    token = entities.words.within(start, start + 1)[0]
    ranked = rank_people(entities, Place(token, pronoun_gender(word)), Turns())
    return ranked[0][0] if ranked else None


def gap_hit(row: Row) -> tuple[bool, bool]:
    """Whether the pronoun of a row is tied rightly, by Sayso and by the baseline."""
    entities = read_names(Article("gap:", row["text"]))
    pronoun, names = row["pronoun"], [row["a"], row["b"]]
    found = person_for(entities, pronoun["start"], pronoun["text"])
    ours = [found is not None and entity_at(entities, name["start"], name["end"]) is found for name in names]
    before = [name["start"] for name in names if name["start"] < pronoun["start"]]
    nearer = [bool(before) and name["start"] == max(before) for name in names]
    gold = [name["coref"] for name in names]
    return ours == gold, nearer == gold


def gum_hits(row: Row) -> Iterator[tuple[str, bool, bool]]:
    """For each pronoun and each later name of a document: which of the two, right by Sayso, right by the baseline."""
    entities = read_names(Article("gum:", row["text"]))
    text = row["text"]
    named = [m for m in row["mentions"] if m["type"] in ("person", "organization") and text[m["start"]].isupper()]
    named = [m for m in named if text[m["start"] : m["end"]].lower() not in pronouns.ALL]
    for mention in row["mentions"]:
        words = text[mention["start"] : mention["end"]]
        earlier = [m for m in named if m["start"] < mention["start"]]
        if words.lower() in pronouns.SINGULAR and mention["type"] == "person" and _known(earlier, mention):
            found = person_for(entities, mention["start"], words)
            same = any(found is entity_at(entities, m["start"], m["end"]) for m in earlier if _same(m, mention))
            people = [m for m in earlier if m["type"] == "person"]
            yield "pronoun", found is not None and same, bool(people) and _same(people[-1], mention)
        elif mention in named and _known(earlier, mention):
            found = entity_at(entities, mention["start"], mention["end"])
            mates = {entity_at(entities, m["start"], m["end"]) for m in earlier if _same(m, mention)}
            alike = [m for m in earlier if text[m["start"] : m["end"]].split()[-1] == words.split()[-1]]
            yield "name", found is not None and found in mates, bool(alike) and _same(alike[-1], mention)


def _same(one: Row, other: Row) -> bool:
    return bool(one["entity"] is not None and one["entity"] == other["entity"])


def _known(earlier: list[Row], mention: Row) -> bool:
    return any(_same(one, mention) for one in earlier)


def print_row(name: str, hits: list[tuple[bool, bool]]) -> None:
    """One line of the table."""
    ours, theirs = (100 * sum(column) / max(len(hits), 1) for column in zip(*hits, strict=True))
    print(f"{name:24} sayso {ours:5.1f}   last name {theirs:5.1f}   n {len(hits)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    args = parser.parse_args()
    if not (args.data / "gum.jsonl").exists():
        sys.exit(f"no coreference data at {args.data}: give its folder with --data")
    for part in ("development", "validation"):
        print_row(f"GAP {part}", [gap_hit(row) for row in read_rows(args.data / f"gap_{part}.jsonl")])
    hits = [hit for row in read_rows(args.data / "gum.jsonl") if row["genre"] == "news" for hit in gum_hits(row)]
    for kind in ("pronoun", "name"):
        print_row(f"GUM news, {kind}s", [(ours, theirs) for what, ours, theirs in hits if what == kind])


if __name__ == "__main__":
    main()
