"""The hand-marked files can be read, and what is measured on shares nothing with what is trained on."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from marked_text import Passage, read_passages

ROOT = Path(__file__).parents[2]
TRAINING = [ROOT / "training/labels" / name for name in ("other_fields.txt", "nested.txt")]
GOLD = [ROOT / "bench/gold" / name for name in ("other_fields.txt", "nested.txt")]
FIELDS = {
    "science", "sport", "courts", "business", "local", "disasters", "health", "culture", "technology", "foreign",
}  # fmt: skip
REGISTERS = {"wire", "local_paper", "feature", "press_release", "transcript", "live_blog", "headline", "op-ed"}
NO_NAMES = {*calendar.day_name, *calendar.month_name, "Dr", "President", "The", "Our", "Two", "Open"}


def passages(paths: Iterable[Path]) -> list[Passage]:
    return [passage for path in paths for passage in read_passages(path)]


def capitalised(found: Iterable[Passage]) -> set[str]:
    return {word for passage in found for word in re.findall(r"\b[A-Z][a-zé]+", passage.text)} - NO_NAMES


def names(found: Iterable[Passage]) -> set[str]:
    """Capitalised words, leaving out those that only ever begin a sentence, a line or a quote."""
    return {
        word
        for passage in found
        for word in re.findall(r"(?<=[\w,;–—] )[A-Z][a-zé]+", passage.text)
        if word not in NO_NAMES
    }


@pytest.mark.parametrize("path", [*TRAINING, *GOLD], ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_piece_begins_and_ends_with_a_word_or_its_mark(path: Path):
    for passage in read_passages(path):
        for statement in passage.statements:
            for start, end in statement["source"] + statement["cue"] + statement["content"]:
                piece = passage.text[start:end]
                assert piece == piece.strip(), (passage.url, piece)
                assert not passage.text[start - 1 : start + 1].isalpha() or start == 0, (passage.url, piece)
                assert not passage.text[end - 1 : end + 1].isalpha() or end == len(passage.text), (passage.url, piece)


@pytest.mark.parametrize("path", [TRAINING[0], GOLD[0]], ids=lambda path: path.parent.name)
def test_each_half_has_every_field_and_register(path: Path):
    found = passages([path])
    assert {p.field for p in found} == FIELDS
    assert {p.register for p in found} == REGISTERS


@pytest.mark.parametrize("path", [TRAINING[1], GOLD[1]], ids=lambda path: path.parent.name)
def test_every_nested_passage_has_an_attribution_inside_another(path: Path):
    found = passages([path])
    assert len(found) >= 25
    assert [p.url for p in found if not any(s["inside"] for s in p.statements)] == []


def test_no_name_is_both_trained_and_measured_on():
    trained, measured = passages(TRAINING), passages(GOLD)
    assert names(trained) & capitalised(measured) == set()
    assert names(measured) & capitalised(trained) == set()


@pytest.mark.parametrize("path", [*TRAINING, *GOLD], ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_attribution_has_one_cue(path: Path):
    assert [(p.url, s["id"]) for p in read_passages(path) for s in p.statements if len(s["cue"]) != 1] == []
