"""The record as JSON-LD in the words of schema.org: quotations, claims, and where they appear.

Words in quotation marks are a `Quotation`, attributed by `spokenByCharacter`, whose definition is attribution "within
the containing CreativeWork". What is put forward is a `Claim` whose `appearance` is the quotation, or the article for
indirect speech. A claim has a `creator` only where its speaker holds it true: who denies a claim did not make it. There
is no `ClaimReview`, since nobody has judged it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from sayso.reading_json import sound
from sayso.records import Article, Reading, Speaker, Statement
from sayso.show.csv_out import GAP
from sayso.show.export.web import article_iri, urn, without_nothing
from sayso.show.json_out import dump
from sayso.show.labels import ACT_VERBS, medium_word, who

Node = dict[str, Any]

CONTEXT = {"@vocab": "https://schema.org/"}
"""Written out, so that the document can be read without the network."""

HELD_TRUE = ("CT+", "PR+", "PS+")

_TYPES = {"organization": "Organization", "group": "Thing", "document": "CreativeWork", "none": "Thing"}


def write_jsonld(readings: Iterable[Reading], out: TextIO) -> None:
    """One JSON-LD 1.1 document whose `@graph` has a line for each article, quotation and claim."""
    out.write(f'{{"@context": {dump(CONTEXT)}, "@graph": [')
    for place, node in enumerate(node for reading in readings for node in reading_nodes(reading)):
        out.write((",\n" if place else "\n") + dump(sound(without_nothing(node))))
    out.write("\n]}\n")


def reading_nodes(reading: Reading) -> Iterator[Node]:
    """The nodes of one reading: its article, then what was said in it."""
    article = reading.article
    yield _article(article)
    known = {item.id for item in reading.statements}
    for said in reading.statements:
        yield from _statement(said, article, known)


def _article(article: Article) -> Node:
    return {
        "@id": article_iri(article),
        "@type": "NewsArticle",
        "identifier": article.id,
        "headline": article.title,
        "publisher": article.outlet and {"@type": "Organization", "name": article.outlet},
        "author": article.byline and {"@type": "Person", "name": article.byline},
        "datePublished": article.published,
        "inLanguage": article.language,
    }


def _statement(said: Statement, article: Article, known: set[str]) -> Iterator[Node]:
    shared = {
        "identifier": said.id,
        "text": GAP.join(span.text for span in said.content),
        "datePublished": article.published,
        "inLanguage": article.language,
        "description": describe(said),
        "keywords": [said.act, said.commitment],
        **_when(said.said_on),
    }
    speaker = _speaker(said.speaker, article)
    answered = said.answers in known and said.answers and {"@id": urn("claim", said.answers)}
    where = article_iri(article)
    if said.form != "indirect":
        quotation = {"@id": urn("quotation", said.id), "@type": "Quotation", **shared}
        where = quotation["@id"]
        yield {
            **quotation,
            "spokenByCharacter": speaker,
            "isPartOf": {"@id": article_iri(article)},
            "about": answered or None,
        }
    claim = {"@id": urn("claim", said.id), "@type": "Claim", **shared, "appearance": {"@id": where}}
    yield {**claim, "creator" if said.commitment in HELD_TRUE else "mentions": speaker, "about": answered or None}


def describe(said: Statement) -> str:
    """Who did what, how, in a few words.

    >>> describe(Statement("1", "direct", (), (), (), Speaker("2", "Ana Ruiz", "person"), "deny", medium="email"))
    'Ana Ruiz denies (e-mail)'
    """
    medium = medium_word(said)
    via = f"via {said.via}" if said.via else ""
    how = ", ".join(filter(None, (medium, via)))
    return f"{who(said.speaker)} {ACT_VERBS[said.act]}" + (f" ({how})" if how else "")


def _when(said_on: str | None) -> Node:
    """`dateCreated` takes dates; an interval can only be given as `temporal`."""
    return {"temporal" if said_on and "/" in said_on else "dateCreated": said_on}


def _speaker(speaker: Speaker | None, article: Article) -> Node | None:
    if speaker is None:
        return None
    is_body = speaker.kind == "organization"
    named = speaker.kind != "unnamed" and speaker.name is not None
    body = speaker.affiliation and {"@type": "Organization", "name": speaker.affiliation}
    node: Node = {
        "@type": _TYPES.get(speaker.kind, "Person"),
        "name": (article.byline if speaker.kind == "author" else None) or (speaker.name if named else None),
        "description": speaker.role if is_body else None if named else who(speaker),
        "disambiguatingDescription": speaker.reason and f"name withheld: {speaker.reason}",
    }
    if node["@type"] == "Person":
        node |= {"jobTitle": speaker.role, "affiliation": body}
    elif is_body:
        node |= {"memberOf": body}
    return without_nothing(node)
