"""The same claim across articles: found claims against labelled ones, on given statements and end to end.

    python -m bench.claims --data PATH --scorer FILE [--keep FOLDER] [--end-to-end]

PATH is the folder of PolNeAR with `dev.jsonl` and `dev_claims.jsonl`; FILE is the scorer of claims (`score_claims.py`),
which is run as it is. Two baselines stand beside: contents whose sentence vectors are near (cosine), and contents that
share words (Jaccard), each at the threshold that does best for it on these very articles, so that they are flattered.
`--keep` stores readings (a pickle of this program, to be trusted as such) so that a second run need not read again.
"""

from __future__ import annotations

import argparse
import json
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from bench.labelled import as_read
from sayso.link import MemoryIndex, find_links, group_claims, make_assertions
from sayso.link.clusters import cluster_statements
from sayso.link.stance import is_disputed
from sayso.model import load_model
from sayso.pipeline import read_attributions, read_marked
from sayso.reading_json import reading_to_json
from sayso.records import Assertion, Claim, Link, Member, Origins, Reading, content_id

Read = tuple[Reading, Mapping[str, np.ndarray]]
"""A reading, and for each statement the vector of its content."""


def read_all(data: Path, end_to_end: bool) -> list[Read]:
    """Every dev article, read on its labelled spans or from the text alone."""
    model, out = load_model(), []
    for line in (data / "dev.jsonl").read_text("utf-8").splitlines():
        read = as_read(json.loads(line))
        (marks,) = model.mark([read.article.text])
        ids = {a.id: content_id(read.article.id, a.id) for a in read.attributions}
        given = [replace(a, id=ids[a.id], inside=a.inside and ids[a.inside]) for a in read.attributions]
        reading = read_marked(read.article, marks) if end_to_end else read_attributions(read.article, given, marks)
        out.append((reading, {s.id: marks.content_vector(s.content).astype(np.float16) for s in reading.statements}))
    return out


def link_all(readings: Sequence[Reading]) -> tuple[list[Assertion], list[Link]]:
    """Assertions and links as a record makes them: one article after the other, by date."""
    index, links, assertions = MemoryIndex(), [], []
    for reading in sorted(readings, key=lambda reading: (reading.article.published or "", reading.article.id)):
        new = make_assertions(reading)
        links += find_links(new, index)
        index.add(new)
        assertions += new
    return assertions, links


def plain_claims(assertions: Sequence[Assertion], score: np.ndarray, limit: float) -> list[Claim]:
    """Claims of a baseline: what reaches the limit is joined, and stance is the act's alone."""
    links = [
        Link(*sorted((assertions[i].statement, assertions[j].statement)), True, float(score[i, j]), "baseline")
        for i, j in zip(*np.where(np.triu(score, 1) >= limit), strict=True)
    ]
    known = {a.statement: a for a in assertions}
    groups = cluster_statements(known, links, limit)
    return [_plain_claim([known[s] for s in group]) for group in groups if len(group) > 1]


def _plain_claim(group: Sequence[Assertion]) -> Claim:
    members = tuple(
        Member(a.statement, a.article, a.url, "con" if a.act == "deny" else "pro", speaker=a.speaker_name)
        for a in group
    )
    return Claim("", "", members, is_disputed(members), Origins(1, len(members)))


def vector_scores(assertions: Sequence[Assertion], vectors: Mapping[str, np.ndarray]) -> np.ndarray:
    """Cosine of the contents' sentence vectors."""
    rows = np.stack([vectors[a.statement].astype(np.float32) for a in assertions])
    return rows @ rows.T


def word_scores(assertions: Sequence[Assertion]) -> np.ndarray:
    """Jaccard overlap of the contents' words and names."""
    sets = [set(a.terms) | set(a.actors) for a in assertions]
    out = np.zeros((len(sets), len(sets)), dtype=np.float32)
    for i, j in combinations(range(len(sets)), 2):
        out[i, j] = len(sets[i] & sets[j]) / max(1, len(sets[i] | sets[j]))
    return out


def best(make: Callable[[float], list[Claim]], limits: Iterable[float], score: Callable[[list[Claim]], Any]) -> Any:
    """The scores of the limit whose pairs across have the best F1."""
    return max((score(make(limit)) for limit in limits), key=lambda result: result["pairs across"]["F1"])


class Scorer:
    """Runs the scorer over claims of one set of readings."""

    def __init__(self, path: Path, data: Path, folder: Path, readings: Sequence[Reading]) -> None:
        self.path, self.data, self.folder = path, data, folder
        lines = (json.dumps(reading_to_json(reading)) for reading in readings)
        (folder / "readings.jsonl").write_text("\n".join(lines) + "\n", "utf-8")

    def __call__(self, claims: Sequence[Claim]) -> Any:
        (self.folder / "claims.jsonl").write_text("".join(json.dumps(_row(claim)) + "\n" for claim in claims), "utf-8")
        gold = [str(self.data / "dev.jsonl"), str(self.data / "dev_claims.jsonl")]
        found = [str(self.folder / name) for name in ("readings.jsonl", "claims.jsonl")]
        command = [sys.executable, str(self.path), *gold, *found, "--json"]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _row(claim: Claim) -> dict[str, Any]:
    statements = [{"article": m.url, "id": m.statement, "stance": m.stance} for m in claim.members]
    return {"id": claim.id, "claim": claim.claim, "disputed": claim.disputed, "statements": statements}


def print_row(name: str, result: Any) -> None:
    """One line of the table."""
    across, stance = result["pairs across"], result["stance"]
    print(
        f"{name:26} across P {across['P']:5.1f} R {across['R']:5.1f}   pairs P {result['pairs']['P']:5.1f} "
        f"R {result['pairs']['R']:5.1f}   B3 {result['B3']['F1']:5.1f}   stance {stance['accuracy']:5.1f} "
        f"({stance['n']})   disputed {result['disputed']['F1']:5.1f}",
        flush=True,
    )


JUDGED = Path(__file__).parent / "gold" / "claims_judged.jsonl"
"""A hundred pairs across articles that a looser setting joined, judged by reading; ids as in `dev.jsonl`."""


def print_judged(readings: Sequence[Reading], claims: Sequence[Claim]) -> None:
    """How many of the judged pairs are joined, and how many of these are one claim by the judgement."""
    article = {reading.article.url: reading.article.id for reading in readings}
    home = {member.statement: claim.id for claim in claims for member in claim.members}
    joined = []
    for line in JUDGED.read_text("utf-8").splitlines():
        row = json.loads(line)
        one, other = (home.get(content_id(article[side["url"]], side["id"])) for side in (row["one"], row["other"]))
        if one is not None and one == other:
            joined.append(row["same"])
    print(f"judged pairs: {len(joined)} of 100 joined, {sum(joined)} of these one claim", flush=True)


def measure(name: str, reads: Sequence[Read], args: argparse.Namespace, baselines: bool) -> None:
    """Prints the rows of one set of readings."""
    readings = [reading for reading, _ in reads]
    vectors = {key: vector for _, some in reads for key, vector in some.items()}
    with tempfile.TemporaryDirectory() as folder:
        scorer = Scorer(args.scorer, args.data, Path(folder), readings)
        assertions, links = link_all(readings)
        claims = group_claims(assertions, links)
        print_row(f"{name}: sayso", scorer(claims))
        if name == "given statements":
            print_judged(readings, claims)
        if baselines:
            near, shared = vector_scores(assertions, vectors), word_scores(assertions)
            rows = {"sentence vectors": (near, (0.6, 0.7, 0.8)), "word overlap": (shared, (0.2, 0.3, 0.4, 0.5))}
            for kind, (scores, limits) in rows.items():
                made = best(lambda limit, s=scores: plain_claims(assertions, s, limit), limits, scorer)  # type: ignore[misc]
                print_row(f"{name}: {kind}", made)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--end-to-end", action="store_true")
    parser.add_argument("--no-baselines", action="store_true")
    args = parser.parse_args()
    if not (args.data / "dev_claims.jsonl").exists() or not args.scorer.exists():
        sys.exit(f"no dev_claims.jsonl in {args.data}, or no scorer at {args.scorer}: give --data and --scorer")
    for name, whole in (("given statements", False), *([("end to end", True)] if args.end_to_end else [])):
        kept = args.keep / f"claims-{name.replace(' ', '-')}.pickle" if args.keep else None
        if kept and kept.exists():
            reads = pickle.loads(kept.read_bytes())
        else:
            reads = read_all(args.data, whole)
            if kept:
                kept.parent.mkdir(parents=True, exist_ok=True)
                kept.write_bytes(pickle.dumps(reads))
        measure(name, reads, args, not args.no_baselines and not whole)


if __name__ == "__main__":
    main()
