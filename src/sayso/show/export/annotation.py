"""The record as W3C Web Annotations (Recommendation of 23 February 2017): who, how and the words, on their articles.

A statement becomes up to three annotations, on its content, its source and its cue. Each piece of a broken span is a
target of its own. A target has two selectors of the same words: `TextQuoteSelector`, with which a reader finds them
again on a page, and `TextPositionSelector`, whose offsets count Unicode code points of the article's text as it was
extracted; the `TimeState` of the target names that text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from sayso.reading_json import sound
from sayso.records import Article, Reading, Span, Statement
from sayso.show.export.jsonld import describe
from sayso.show.export.web import article_iri, urn, without_nothing
from sayso.show.json_out import dump
from sayso.show.labels import standing, who

Node = dict[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points of context in `prefix` and `suffix`."""

_HEAD = {"@context": CONTEXT, "id": urn("collection", "record"), "type": "AnnotationCollection"}
_PAGE = {"id": urn("page", "record"), "type": "AnnotationPage", "startIndex": 0}


def write_annotations(readings: Iterable[Reading], out: TextIO) -> None:
    """One `AnnotationCollection` with everything on its first page, a line an annotation; `total` comes last."""
    out.write(dump(_HEAD)[:-1] + ', "first": ' + dump(_PAGE)[:-1] + ', "items": [')
    total = 0
    for node in (node for reading in readings for node in reading_annotations(reading)):
        out.write((",\n" if total else "\n") + dump(sound(node)))
        total += 1
    out.write(f'\n]}}, "total": {total}}}\n')


def reading_annotations(reading: Reading) -> Iterator[Node]:
    """The annotations of one reading, in the order of its statements."""
    for said in reading.statements:
        for role in ("content", "source", "cue"):
            pieces = [span for span in getattr(said, role) if span.text]
            if pieces:
                yield _annotation(said, role, [_target(span, reading.article) for span in pieces])


def _annotation(said: Statement, role: str, targets: list[Node]) -> Node:
    return {
        "id": urn("statement", said.id) + f":{role}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [_text(words, purpose) for words, purpose in _bodies(said, role) if words],
        "target": targets if len(targets) > 1 else targets[0],
    }


def _bodies(said: Statement, role: str) -> Iterator[tuple[str, str]]:
    """The words of each body and what they are for."""
    yield role, "tagging"
    if role == "content":
        yield describe(said), "describing"
        yield said.act, "tagging"
        yield said.commitment, "tagging"
        yield (said.medium if said.medium != "unspecified" else ""), "tagging"
        yield (f"said on {said.said_on}" if said.said_on else ""), "describing"
    elif role == "source":
        yield ", ".join(filter(None, (who(said.speaker), standing(said.speaker)))), "identifying"


def _text(words: str, purpose: str) -> Node:
    return {"type": "TextualBody", "value": words, "format": "text/plain", "purpose": purpose}


def _target(span: Span, article: Article) -> Node:
    text = article.text
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.text,
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {
        "type": "SpecificResource",
        "source": article_iri(article),
        "state": {"type": "TimeState", "cached": urn("article", article.id)},
        "selector": [without_nothing(quote), position],
    }
