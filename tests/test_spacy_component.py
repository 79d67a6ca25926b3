"""`nlp.add_pipe("sayso")` puts on a Doc what `read` finds in its text."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from sayso.model import load_model
from sayso.pipeline import read_group
from sayso.records import Article, Reading
from tests.factories import PORT_TEXT


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sayso")
    return nlp


def test_a_doc_holds_the_statements_of_its_text(nlp: Language):
    [reading] = read_group([Article("", PORT_TEXT)], load_model())
    assert isinstance(reading, Reading)
    doc = nlp(PORT_TEXT)
    assert doc._.statements == reading.statements
    assert len(doc._.statements) > 0


def test_every_piece_is_a_span_of_the_doc(nlp: Language):
    doc = nlp(PORT_TEXT)
    spans = {(span.id_, span.label_, span.text) for span in doc.spans["sayso"]}
    for said in doc._.statements:
        for piece in said.content:
            assert any(id_ == said.id and role == "content" and piece.text in text for id_, role, text in spans)


@pytest.mark.parametrize("text", ["", " ", "No."])
def test_a_text_without_statements_is_no_fault(nlp: Language, text: str):
    assert nlp(text)._.statements == ()


def test_a_pipe_reads_many_docs(nlp: Language):
    assert [len(doc._.statements) for doc in nlp.pipe([PORT_TEXT, "No."])] == [len(nlp(PORT_TEXT)._.statements), 0]
