"""Who is meant, with the gold spans given: speaker, kind, role and affiliation against labelled readings.

    python -m bench.speakers --data PATH [--file dev_read.jsonl] [--model] [--ways] [--errors N] [--write-confidence]

`PATH` is the folder of PolNeAR with its readings. `speaker` counts persons and organisations: a name is right when its
words (without `Mr.`, `the` and the like) are the gold ones, or when one name's words lie within the other's and both
end in the same word. Beside it stand two baselines: the source's own words, and the last name before the source that
ends in its last word (for a pronoun, the last name of two words). `--ways` prints the share right by way of finding,
`--errors` some that are wrong; `--write-confidence` writes those shares, and the kinds that each way gave, into the
tables of confidences and kinds (from train_read.jsonl, for the kinds also from what `training/labels/reading.jsonl`
labels, without the articles kept aside; never look at the errors of dev_read.jsonl, and never fit on it).
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.labelled import Read, load_reads
from sayso.languages.en import pronouns, speaker_confidence, speaker_kinds
from sayso.model import Model, load_model
from sayso.records import Article, Attribution, Speaker
from sayso.resolve.confidence import path_of
from sayso.resolve.speakers import find_referents, resolve_speakers
from training.acts import more_reads
from training.examples import is_held_out

_WORD = re.compile(r"\w+")
_DROPPED = frozenset(["mr", "mrs", "ms", "dr", "sen", "rep", "gov", "president", "the", "a", "an"])
_NAME = re.compile(r"(?:[A-Z][\w’'-]+ )+[A-Z][\w’'-]+")
_TABLE, _KINDS = Path(speaker_confidence.__file__), Path(speaker_kinds.__file__)
_PRIOR = 5.0


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled attribution and what was found for it: `path` is the way of finding."""

    article: Article
    attribution: Attribution
    gold: Mapping[str, Any]
    found: Speaker | None
    confidence: float
    path: str

    @property
    def source(self) -> str:
        """The words of the source."""
        return " … ".join(span.text for span in self.attribution.source)


def read_cases(reads: Sequence[Read], model: Model | None = None) -> tuple[list[Case], float]:
    """Every attribution whose kind of speaker is labelled with what is found for it; milliseconds for 1,000 words.

    The time is that of resolving alone, the model left out.
    """
    cases: list[Case] = []
    took, words = 0.0, 0
    for read in reads:
        marks = model.mark([read.article.text])[0] if model else None
        began = time.process_time()
        found = resolve_speakers(read.article, read.attributions, marks)
        took += time.process_time() - began
        words += len(read.article.text.split())
        _, referents = find_referents(read.article, read.attributions, marks)
        for made, row, (speaker, sure), referent in zip(read.attributions, read.labels, found, referents, strict=True):
            if "speaker_kind" in row:
                cases.append(Case(read.article, made, row, speaker, sure, path_of(referent)))
    return cases, 1e6 * took / words


def name_words(name: str | None) -> frozenset[str]:
    """The words of a name that count, in small letters."""
    return frozenset(word for word in _WORD.findall((name or "").lower()) if word not in _DROPPED)


def same_name(gold: str | None, found: str | None) -> bool:
    """Whether two names are the same: equal words, or one within the other with one last word."""
    ours, theirs = name_words(gold), name_words(found)
    if ours == theirs:
        return True
    if not (ours and theirs and (ours <= theirs or theirs <= ours)):
        return False
    return bool(_WORD.findall((gold or "").lower())[-1] == _WORD.findall((found or "").lower())[-1])


def is_right(case: Case) -> bool:
    """Whether the speaker is right: the name for persons and organisations, else the kind."""
    kind = case.found.kind if case.found else "none"
    if case.gold["speaker_kind"] in ("person", "organization"):
        return same_name(case.gold["speaker"], case.found.name if case.found else None)
    return bool(kind == case.gold["speaker_kind"])


def last_name_before(case: Case) -> str | None:
    """The baseline: the last name before the source that ends in its last word; any name for a pronoun."""
    if not case.attribution.source:
        return None
    source = case.attribution.source[0]
    names = [match.group() for match in _NAME.finditer(case.article.text, 0, source.start)]
    if source.text.lower() not in pronouns.ALL:
        last = (_WORD.findall(source.text) or [""])[-1]
        names = [name for name in names if name.endswith(last)] or [source.text]
    return names[-1] if names else None


def calibration_error(pairs: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error in per cent, ten bins of equal width (Guo et al., ICML 2017)."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for sure, right in pairs:
        bins[min(int(sure * 10), 9)].append((sure, right))
    gaps = (abs(sum(sure for sure, _ in group) - sum(right for _, right in group)) for group in bins.values())
    return 100 * sum(gaps) / max(len(pairs), 1)


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Mean F1 over the gold labels, in per cent."""
    scores = []
    for label in {gold for gold, _ in pairs}:
        hits = sum(gold == found == label for gold, found in pairs)
        scores.append(2 * hits / sum((gold == label) + (found == label) for gold, found in pairs))
    return 100 * sum(scores) / len(scores)


def share(values: Sequence[bool]) -> float:
    """Per cent that are true."""
    return 100 * sum(values) / max(len(values), 1)


def print_figures(cases: Sequence[Case]) -> None:
    """The table."""
    named = [case for case in cases if case.gold["speaker_kind"] in ("person", "organization")]
    print(f"{'speaker (person, organisation)':34} sayso {share([is_right(case) for case in named]):5.1f}", end="")
    print(f"   source words {share([same_name(case.gold['speaker'], case.source) for case in named]):5.1f}", end="")
    print(
        f"   last name {share([same_name(case.gold['speaker'], last_name_before(case)) for case in named]):5.1f}",
        end="",
    )
    print(f"   n {len(named)}")
    for kind in ("person", "organization"):
        some = [case for case in named if case.gold["speaker_kind"] == kind]
        print(f"  {kind:32} sayso {share([is_right(case) for case in some]):5.1f}   n {len(some)}")
    kinds = [(case.gold["speaker_kind"], case.found.kind if case.found else "none") for case in cases]
    print(f"{'kind':34} sayso {share([gold == found for gold, found in kinds]):5.1f}   macro F1 {macro_f1(kinds):5.1f}")
    for field in ("role", "affiliation"):
        pairs = [(case.gold[field], getattr(case.found, field, None)) for case in cases]
        given, wanted = sum(bool(found) for _, found in pairs), sum(bool(gold) for gold, _ in pairs)
        same = sum(bool(gold and found) and name_words(gold) == name_words(found) for gold, found in pairs)
        near = sum(bool(name_words(gold) & name_words(found)) for gold, found in pairs)
        print(f"{field:34} same words P {100 * same / max(given, 1):5.1f} R {100 * same / max(wanted, 1):5.1f}", end="")
        print(f"   a word shared P {100 * near / max(given, 1):5.1f} R {100 * near / max(wanted, 1):5.1f}")
    error = calibration_error([(case.confidence, is_right(case)) for case in cases])
    print(f"{'confidence':34} expected calibration error {error:4.1f}")


def by_way(cases: Sequence[Case]) -> dict[str, list[bool]]:
    """Right or wrong, by way of finding."""
    ways: dict[str, list[bool]] = defaultdict(list)
    for case in cases:
        ways[case.path].append(is_right(case))
    return dict(sorted(ways.items(), key=lambda item: -len(item[1])))


def write_confidence(rules: Sequence[Case], heard: Sequence[Case], more: Sequence[Case]) -> None:
    """Write the kinds that each way of the rules alone gave, and the share right by way of finding.

    `more` are cases of which the kind alone is labelled.

    The model has seen these articles, so that only the ways that it opens are counted with it. Shares are drawn a
    little to the mean where there are few cases.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for case in (*rules, *more):
        kind = case.found.kind if case.found else "none"
        counts[f"{case.path}: {kind}"][case.gold["speaker_kind"]] += 1
    rows = [f'    "{way}": {json.dumps(dict(sorted(kinds.items())))},' for way, kinds in sorted(counts.items())]
    _write_table(_KINDS, "KINDS_FOUND", ["KINDS_FOUND: dict[str, dict[str, int]] = {", *rows, "}"])
    mean = sum(is_right(case) for case in rules) / len(rules)
    rows = [
        f'    "{way}": {(sum(right) + _PRIOR * mean) / (len(right) + _PRIOR):.3f},  # of {len(right)}'
        for way, right in sorted({**by_way(heard), **by_way(rules)}.items())
    ]
    head = [f"OTHERWISE = {mean:.3f}", "BY_PATH: dict[str, float] = {"]
    _write_table(_TABLE, "OTHERWISE", [*head, *rows, "}"])


def _write_table(path: Path, first: str, lines: Sequence[str]) -> None:
    """Put the lines in place of everything from the word `first` on."""
    head, _, _ = path.read_text(encoding="utf-8").partition(first)
    path.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def print_errors(cases: Sequence[Case], most: int) -> None:
    """Some that are wrong, drawn at random."""
    wrong = [case for case in cases if not is_right(case)]
    for case in random.Random(most).sample(wrong, min(most, len(wrong))):
        found = case.found
        shown = f"{found.name} ({found.kind})" if found else "none"
        print(f"[{case.path}] {case.source!r} -> {shown}; gold {case.gold['speaker']} ({case.gold['speaker_kind']})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--file", default="dev_read.jsonl")
    parser.add_argument("--model", action="store_true", help="let the shipped model's head have a say in the kind")
    parser.add_argument("--ways", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--write-confidence", action="store_true")
    args = parser.parse_args()
    model = load_model() if args.model or args.write_confidence else None
    reads = load_reads(args.data / args.file)
    cases, cost = read_cases(reads, model)
    print_figures(cases)
    print(f"{cost:.1f} ms for 1,000 words")
    if args.ways:
        for way, right in by_way(cases).items():
            print(f"  {way:34} {share(right):5.1f}   n {len(right)}")
    if args.errors:
        print_errors(cases, args.errors)
    if args.write_confidence:
        some = (read_cases(reads)[0], cases, read_cases(more_reads(args.data))[0])
        kept = [[case for case in part if not is_held_out(case.article.url)] for part in some]
        write_confidence(*kept)


if __name__ == "__main__":
    main()
