"""What a speaker does by saying it, and how firmly: one sentence each, out of many fields of news."""

from __future__ import annotations

import pytest

from tests.classify.told import read_one

ACTS = [
    ("The clinic", "denied", "that it had lost the samples", "deny"),
    ("The striker", "denies", "all wrongdoing", "deny"),
    ("The laboratory", "acknowledged", "that two vials had been mixed up", "confirm"),
    ("The winemaker", "admitted", "adding water", "confirm"),
    ("The airline", "declined", "to comment", "evade"),
    ("The coach", "did not respond to", "a request for comment", "evade"),
    ("The union", "accused", "the mill of hiding the injuries", "accuse"),
    ("Farmers", "blamed", "the dam for the flood", "accuse"),
    ("The museum", "promised", "to return the bronze", "commit"),
    ("The surgeon", "refused", "to operate again", "commit"),
    ("The lighthouse keeper", "vowed", "to stay", "commit"),
    ("The coroner", "urged", "the ministry to recall the heaters", "direct"),
    ("Divers", "called for", "a ban on anchors in the bay", "direct"),
    ("The judge", "ordered", "the company to open its books", "direct"),
    ("A reporter", "asked", "whether the roof was safe", "ask"),
    ("Geologists", "expect", "another quake within a year", "predict"),
    ("The bank", "predicted", "that prices will fall in spring", "predict"),
    ("The critic", "praised", "the second violin", "judge"),
    ("The referee", "criticized", "both captains", "judge"),
    ("Neighbours", "are worried about", "the smell", "feel"),
    ("The goalkeeper", "wants", "to leave", "feel"),
    ("The survey", "found", "that most bees had left", "state"),
    ("The registrar", "said", "the wedding took place on a ferry", "state"),
]
COMMITMENTS = [
    ("The clinic", "denied", "that it had lost the samples", "CT-"),
    ("The surgeon", "refused", "to operate again", "CT-"),
    ("The registrar", "said", "the wedding took place on a ferry", "CT+"),
    ("The registrar", "did not say", "where the wedding took place", "Uu"),
    ("The gallery", "has yet to announce", "a date", "Uu"),
    ("The vet", "believes", "that the horse ate the hat", "PR+"),
    ("The vet", "said", "the horse might have eaten the hat", "PS+"),
    ("Geologists", "expect", "another quake within a year", "PR+"),
    ("A reporter", "asked", "whether the roof was safe", "Uu"),
    ("The coroner", "urged", "the ministry to recall the heaters", "Uu"),
    ("The airline", "declined", "to comment", "Uu"),
]


@pytest.mark.parametrize(("source", "cue", "content", "act"), ACTS)
def test_act(source: str, cue: str, content: str, act: str) -> None:
    assert read_one(source, cue, content).act == act


@pytest.mark.parametrize(("source", "cue", "content", "commitment"), COMMITMENTS)
def test_commitment(source: str, cue: str, content: str, commitment: str) -> None:
    assert read_one(source, cue, content).commitment == commitment


def test_a_plain_denial_is_surer_than_a_statement_that_could_be_several_things() -> None:
    plain = read_one("The clinic", "denied", "that it had lost the samples")
    vague = read_one("The clinic", "spoke of", "the samples")
    assert plain.act_confidence > vague.act_confidence


def test_negating_the_cue_takes_the_commitment_back() -> None:
    said = read_one("The mayor", "said", "the bridge was safe")
    unsaid = read_one("The mayor", "did not say", "the bridge was safe")
    assert (said.commitment, unsaid.commitment) == ("CT+", "Uu")
