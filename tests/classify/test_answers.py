"""Which statement of the article a denial, a confirmation or an evasion answers."""

from __future__ import annotations

from sayso.classify.answers import load_weights
from tests.classify.told import read


def test_a_denial_answers_the_accusation_before_it() -> None:
    found = read(
        "The union accused the mill of hiding injuries. The mill denied the accusation.",
        ("The union", "accused", "the mill of hiding injuries"),
        ("The mill", "denied", "the accusation"),
    )
    assert [one.answers for one in found] == [None, "0"]


def test_a_quoted_denial_answers_the_claim() -> None:
    found = read(
        "The diver said the museum had stolen the anchor from the wreck.\n\n"
        "“That is not true,” the museum said. “The anchor was never in the wreck.”",
        ("The diver", "said#1", "the museum had stolen the anchor from the wreck"),
        ("the museum#2", "said#2", "“That is not true,”"),
    )
    assert found[1].answers == "0"


def test_an_evasion_answers_what_it_was_asked_about() -> None:
    found = read(
        "The newspaper reported that the airline would sell its fleet. The airline declined to comment on the report.",
        ("The newspaper", "reported", "that the airline would sell its fleet"),
        ("The airline", "declined", "to comment on the report"),
    )
    assert found[1].answers == "0"


def test_a_plain_statement_answers_nothing() -> None:
    found = read(
        "The breeder said the winter was mild. The groom said the oats were cheap.",
        ("The breeder", "said#1", "the winter was mild"),
        ("The groom", "said#2", "the oats were cheap"),
    )
    assert [one.answers for one in found] == [None, None]


def test_a_denial_alone_answers_nothing() -> None:
    found = read("The bank denies that it is for sale.", ("The bank", "denies", "that it is for sale"))
    assert found[0].answers is None


def test_of_two_claims_a_denial_answers_the_one_whose_words_it_repeats() -> None:
    found = read(
        "The trainer accused the vet of drugging the horse. The jockey said the fence was too high. "
        "The vet denied drugging the horse.",
        ("The trainer", "accused", "the vet of drugging the horse"),
        ("The jockey", "said", "the fence was too high"),
        ("The vet", "denied", "drugging the horse#2"),
    )
    assert [one.answers for one in found] == [None, None, "0"]


def test_an_answer_is_less_sure_than_certain() -> None:
    found = read(
        "The union accused the mill of hiding injuries. The mill denied the accusation.",
        ("The union", "accused", "the mill of hiding injuries"),
        ("The mill", "denied", "the accusation"),
    )
    assert load_weights()["limits"]["least"] <= found[1].answers_confidence < 1
