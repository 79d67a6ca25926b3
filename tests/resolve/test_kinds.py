"""The kind of a speaker, with the model's head heard, and the name looked for again once the kind is known."""

import pytest

from sayso.model.labels import KINDS
from sayso.records import SpeakerKind
from sayso.resolve.kinds import Leaning, kind_shares, likely_kind, with_kind, without_source
from sayso.resolve.phrases import source_tokens
from sayso.resolve.referents import Memory, Referent, remember
from sayso.resolve.sources import refer
from sayso.resolve.speakers import read_names
from tests.factories import make_article, make_attribution


def leaning_to(kind: SpeakerKind, share: float) -> Leaning:
    """A head that is this sure of one kind."""
    return {one: share if one == kind else (1 - share) / (len(KINDS) - 1) for one in KINDS}


def read(text: str, source: str, content: str) -> tuple[Memory, Referent, tuple[int, int]]:
    """What the rules alone make of a source, with the tokens it stands in."""
    article = make_article(text)
    memory = remember(read_names(article))
    place = source_tokens(memory.entities.words, make_attribution(article, content, source).source)
    return memory, refer(memory, *place, None), place


@pytest.mark.parametrize(("share", "kind"), [(0.99, "person"), (0.3, "unnamed")])
def test_a_sure_head_overrules_a_weak_rule_and_an_unsure_one_does_not(share, kind):
    assert likely_kind(Referent("a clerk", "unnamed", "described unnamed"), leaning_to("person", share)) == kind


def test_a_full_name_stays_a_person_whatever_the_head_says():
    assert likely_kind(Referent("Ana Ruiz", "person", "full name"), leaning_to("group", 0.9)) == "person"


def test_without_a_head_the_rules_decide():
    assert likely_kind(Referent("a clerk", "unnamed", "described unnamed"), {}) == "unnamed"


@pytest.mark.parametrize("path", ["full name", "described unnamed", "a way never counted"])
def test_shares_of_kinds_sum_to_one(path):
    assert sum(kind_shares(Referent("x", "unnamed", path)).values()) == pytest.approx(1)


def test_somebody_described_in_the_lead_is_the_one_named_next():
    text = "A lawmaker in Orsa wants the dam shut.\n\nAna Ruiz spoke in Vela. Ruiz has sat in the assembly since 2020."
    memory, found, place = read(text, "A lawmaker in Orsa", "the dam shut")
    assert found.kind == "unnamed"
    assert with_kind(memory, found, "person", place).name == "Ana Ruiz"


def test_an_apposition_behind_a_comma_is_the_one_before_it():
    text = "The city left. The fair then chose Tom Marsh, a man nobody had met, who said it was fine."
    memory, found, place = read(text, "a man nobody had met", "it was fine")
    assert with_kind(memory, found, "person", place).name == "Tom Marsh"


def test_who_spoke_in_the_sentence_goes_on_speaking():
    article = make_article("The dam broke. Ana Ruiz said it was old, adding that it would be rebuilt.")
    memory = remember(read_names(article))
    before, after = (
        make_attribution(article, "it was old", "Ana Ruiz", "said"),
        make_attribution(article, "that it would be rebuilt", (), "adding"),
    )
    memory.add(before.start, refer(memory, *source_tokens(memory.entities.words, before.source), None))
    assert without_source(memory, after, "person").name == "Ana Ruiz"
    assert without_source(memory, after, "none") is None
