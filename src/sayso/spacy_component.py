"""A spaCy component that puts the statements of a text on its `Doc`: `pip install 'sayso[spacy]'`.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("sayso")
>>> doc = nlp("“The port was never closed,” Ana Ruiz said on Friday.")
>>> [statement.speaker.name for statement in doc._.statements]
['Ana Ruiz']
>>> [(span.label_, span.text) for span in doc.spans["sayso"]]
[('source', 'Ana Ruiz'), ('cue', 'said'), ('content', '“The port was never closed,”')]
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from sayso.model import load_model
from sayso.pipeline import read_group
from sayso.records import Article, Reading

SPANS = "sayso"


@Language.factory("sayso", assigns=["doc._.statements", "doc.spans"])
def make_component(nlp: Language, name: str) -> SaysoComponent:  # noqa: ARG001
    """The component, as `nlp.add_pipe("sayso")` makes it."""
    return SaysoComponent()


class SaysoComponent:
    """Reads each text as an article without address, title and date; any tokens will do.

    `doc._.statements` holds the statements, with offsets into `doc.text`; `doc.spans["sayso"]` their pieces as spans of
    whole tokens, labelled `source`, `cue` or `content`, each with the id of its statement in `span.id_`.
    """

    def __init__(self) -> None:
        if not Doc.has_extension("statements"):
            Doc.set_extension("statements", default=())
        self._model = load_model()

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc, with its statements."""
        [reading] = read_group([Article(url="", text=doc.text)], self._model)
        if isinstance(reading, Reading):
            doc._.statements = reading.statements
            doc.spans[SPANS] = list(_spans(doc))
        return doc


def _spans(doc: Doc) -> Iterator[Span]:
    for said in doc._.statements:
        for role in ("source", "cue", "content"):
            for piece in getattr(said, role):
                span = doc.char_span(piece.start, piece.end, label=role, span_id=said.id, alignment_mode="expand")
                if span is not None:
                    yield span
