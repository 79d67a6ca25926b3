"""Fit the weights that rank people for a pronoun, and write them to `languages/en/pronoun_weights.py`.

    python -m training.fit_pronouns --readings PATH/train_read.jsonl --gap PATH/gap_development.jsonl

A log-linear ranking over the people near a pronoun (see `sayso.resolve.people`), fitted by gradient ascent with a small
pull to zero: pronouns that are sources in labelled readings, and those of GAP at a lower weight.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sayso.languages.en import pronoun_weights, pronouns
from sayso.records import Article
from sayso.resolve.entities import Entities, Entity
from sayso.resolve.people import Place, Turns, describe_people, pronoun_gender
from sayso.resolve.speakers import read_names

NAMES = tuple(pronoun_weights.WEIGHTS)
Example = tuple[npt.NDArray[np.float64], int, float]
_GAP_WEIGHT = 0.3
_PULL = 2.0


def find_person(entities: Entities, name: str) -> Entity | None:
    """The person of a full name."""
    wanted = set(re.findall(r"\w+", name.lower()))
    for entity in entities.people():
        own = set(re.findall(r"\w+", entity.name.lower()))
        if (own <= wanted or wanted <= own) and entity.surname in wanted:
            return entity
    return None


def make_example(
    entities: Entities, place: Place, turns: Turns, gold: Entity | None, weight: float
) -> Iterator[Example]:
    """One ranking, if the right person is among the candidates."""
    found = describe_people(entities, place, turns)
    right = [number for number, (entity, _) in enumerate(found) if entity is gold]
    if right and len(found) > 1:
        yield np.array([[signs.get(name, 0.0) for name in NAMES] for _, signs in found]), right[0], weight


def read_readings(path: Path) -> Iterator[Example]:
    """Rankings from sources that are pronouns; the turns before are the labelled ones."""
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        entities = read_names(Article(row["url"], row["text"], row["title"], row["outlet"], row["byline"]))
        turns = Turns()
        inside = [(s, e, r) for r in row["statements"] for s, e in r["content"]]
        for one in sorted((r for r in row["statements"] if r["source"]), key=lambda r: r["source"][0]):
            start, end = one["source"][0]
            gold = find_person(entities, one["speaker"]) if one["speaker_kind"] == "person" else None
            word = row["text"][start:end].lower()
            if word in pronouns.SINGULAR and gold is not None:
                holders = [r for s, e, r in inside if s <= start and end <= e and r is not one]
                around = find_person(entities, holders[-1]["speaker"] or "") if holders else None
                token = entities.words.within(start, start + 1)[0]
                yield from make_example(entities, Place(token, pronoun_gender(word), around), turns, gold, 1.0)
            if gold is not None:
                turns.add(start, gold)


def read_gap(path: Path) -> Iterator[Example]:
    """Rankings from GAP, where one of the two names is right."""
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        right = next((row[side] for side in "ab" if row[side]["coref"]), None)
        if right is None:
            continue
        entities = read_names(Article("gap:", row["text"]))
        held = [n for n in range(*entities.words.within(right["start"], right["end"])) if n in entities.by_token]
        token = entities.words.within(row["pronoun"]["start"], row["pronoun"]["start"] + 1)[0]
        gold = entities.by_token[held[-1]] if held else None
        place = Place(token, pronoun_gender(row["pronoun"]["text"]))
        yield from make_example(entities, place, Turns(), gold, _GAP_WEIGHT)


def fit(examples: list[Example], rounds: int = 120, rate: float = 1.0) -> npt.NDArray[np.float64]:
    """Weights by gradient ascent on the log-likelihood, shape (signs,)."""
    weights = np.zeros(len(NAMES))
    total = sum(weight for _, _, weight in examples)
    for _ in range(rounds):
        slope = -_PULL * weights
        for signs, right, weight in examples:
            scores = signs @ weights
            shares = np.exp(scores - scores.max())
            slope += weight * (signs[right] - (shares / shares.sum()) @ signs)
        weights += rate * slope / total
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readings", type=Path, required=True)
    parser.add_argument("--gap", type=Path, required=True)
    args = parser.parse_args()
    examples = [*read_readings(args.readings), *read_gap(args.gap)]
    weights = fit(examples)
    print(
        f"{len(examples)} pronouns; right {np.mean([np.argmax(x @ weights) == right for x, right, _ in examples]):.3f}"
    )
    rows = "".join(f'    "{name}": {weight:.3f},\n' for name, weight in zip(NAMES, weights, strict=True))
    table = Path(pronoun_weights.__file__)
    head, _, _ = table.read_text(encoding="utf-8").partition("WEIGHTS")
    table.write_text(f"{head}WEIGHTS: dict[str, float] = {{\n{rows}}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
