"""How well the number of origins of a claim is told: on story families, and on reprints among real articles.

    python -m bench.origins                      families made by templates, and twenty written by hand
    python -m bench.origins --kind "by hand"     one kind, family by family
    python -m bench.origins --read --each 3      the same families as the shipped model reads them
    python -m bench.origins --data PATH          also reprints; PATH holds rumours/fnc_bodies_train.jsonl

Bounds are compared with those of a careful reader: mean absolute error of `least` and of `most`. Groups are compared by
B³ (Bagga and Baldwin, 1998), extended to statements that rest on two origins (Amigó et al., 2009). Two baselines:
every outlet is an origin; every speaker, by name or description, is one.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from bench.families.family import BY_HAND, Family, Groups, read_by_hand
from bench.families.make import make_families
from bench.families.reread import reread
from bench.reprints import print_reprints
from sayso.link.origins import trace_origins
from sayso.model import load_model
from sayso.records import Origins


class Score(NamedTuple):
    """How far one answer is from a family's: errors of the bounds, B³ F1 of the groups, and two yes or no."""

    least: float
    most: float
    groups: float
    holds_truth: float
    loops: float


def trace(family: Family) -> Origins:
    """The answer of the project."""
    return trace_origins(family.members, family.readings)


def count_outlets(family: Family) -> Origins:
    """Baseline: each outlet is an origin."""
    return _by(family, {member.statement: member.outlet or member.url for member in family.members})


def count_speakers(family: Family) -> Origins:
    """Baseline: each speaker is an origin, by name or description; a statement without one counts by its outlet."""
    return _by(family, {m.statement: (m.speaker or m.outlet or m.url).lower() for m in family.members})


def _by(family: Family, key: dict[str, str]) -> Origins:
    groups: dict[str, list[str]] = {}
    for member in family.members:
        if member.stance == "pro":
            groups.setdefault(key[member.statement], []).append(member.statement)
    return Origins(len(groups), len(groups), groups=tuple(tuple(group) for group in groups.values()))


def score(family: Family, found: Origins) -> Score:
    """One answer against the family's own."""
    groups = tuple(tuple(family.names[statement] for statement in group) for group in found.groups)
    loops = {tuple(sorted(family.names[article] for article in loop)) for loop in found.loops}
    truth = family.truth if family.truth is not None else family.most
    return Score(
        abs(found.least - family.least),
        abs(found.most - family.most),
        b_cubed(groups, family.groups),
        found.least <= truth <= found.most,
        loops == {tuple(sorted(loop)) for loop in family.loops},
    )


def b_cubed(found: Groups, gold: Groups) -> float:
    """F1 of extended B³: for each pair of statements, how many groups they share counts, not only whether.

    >>> b_cubed((("a", "b"), ("c",)), (("a", "b", "c"),))
    0.7142857142857143
    """
    ours, theirs = _homes(found), _homes(gold)
    precision, recall = _side(ours, theirs), _side(theirs, ours)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _homes(groups: Groups) -> dict[str, set[int]]:
    homes: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for one in group:
            homes.setdefault(one, set()).add(number)
    return homes


def _side(of: dict[str, set[int]], against: dict[str, set[int]]) -> float:
    each = []
    for one, homes in of.items():
        shares = [
            min(len(homes & others), len(against.get(one, set()) & against.get(other, set()))) / len(homes & others)
            for other, others in of.items()
            if homes & others
        ]
        each.append(mean(shares))
    return mean(each) if each else 0.0


ANSWERS: dict[str, Callable[[Family], Origins]] = {
    "Sayso": trace,
    "count outlets": count_outlets,
    "count speakers": count_speakers,
}


def print_table(families: Sequence[Family]) -> None:
    """One line for each kind of family and each answer."""
    print(f"{'kind':<24}{'n':>5}  {'answer':<16}{'least ±':>8}{'most ±':>8}{'B³':>7}{'truth in':>10}{'loops':>7}")
    kinds = dict.fromkeys(family.kind for family in families)
    for kind in (*kinds, "all made"):
        chosen = [f for f in families if f.kind == kind or (kind == "all made" and f.kind not in BY_HAND)]
        for name, answer in ANSWERS.items() if chosen else ():
            scores = [score(family, answer(family)) for family in chosen]
            least, most, groups, truth, loops = (mean(column) for column in zip(*scores, strict=True))
            label = (kind, str(len(chosen))) if name == "Sayso" else ("", "")
            print(
                f"{label[0]:<24}{label[1]:>5}  {name:<16}{least:8.2f}{most:8.2f}{100 * groups:7.1f}"
                f"{100 * truth:9.0f}%{100 * loops:6.0f}%"
            )


def print_each(families: Iterable[Family]) -> None:
    """One line for each family."""
    for family in families:
        found = trace(family)
        got = score(family, found)
        mark = " " if (got.least, got.most, got.groups, got.loops) == (0, 0, 1, 1) else "!"
        print(
            f"{mark} {family.name[:52]:<52} {family.least}..{family.most}  found {found.least}..{found.most}"
            f"  B³ {100 * got.groups:.0f}  {', '.join(found.named)}"
        )


def main() -> None:
    """Reads the arguments and prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", help="print the families of one kind one by one")
    parser.add_argument("--read", action="store_true", help="read the families' texts with the shipped model")
    parser.add_argument("--each", type=int, default=30, help="how many made families of each kind (30)")
    parser.add_argument("--data", type=Path, help="folder with rumours/fnc_bodies_train.jsonl")
    wanted = parser.parse_args()
    families = [*read_by_hand(), *make_families(wanted.each)]
    if wanted.read:
        print("as the shipped model reads the texts; statements that it misses are lost\n")
        families = [reread(family, load_model()) for family in families]
    if wanted.kind:
        print_each(family for family in families if family.kind == wanted.kind)
        return
    print_table(families)
    if wanted.data:
        print_reprints(wanted.data)


if __name__ == "__main__":
    main()
