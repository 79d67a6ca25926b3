"""Records with good defaults, so that a test names only what it is about. All people and places are invented.

>>> ruiz = make_statement(make_article("Ruiz said the port was open."), "the port was open")
>>> [span.text for span in ruiz.content], ruiz.speaker.name
(['the port was open'], 'Ana Ruiz')
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sayso.records import Article, Attribution, Reading, Skipped, Span, Speaker, Statement, content_id

Words = str | Sequence[str]

PORT_TEXT = """\
VELA — The port of Vela was closed on Friday, the state broadcaster Kanal Orsa claimed, citing the ministry.

“That is nonsense,” harbour master Ana Ruiz wrote in an e-mail. “The port was never closed.”

A senior customs official, who asked not to be named as the inquiry is still open, said she had not seen the report.

Pavo Lind, a spokesman for the ministry, referred questions to the coast guard.

The Vela Courier reported the ministry saying that forty ships had been turned away."""


def make_article(text: str = PORT_TEXT, **fields: Any) -> Article:
    """An article of an invented outlet; `fields` replace any default."""
    defaults: dict[str, Any] = {
        "url": "https://courier.example/port",
        "title": "Harbour master rejects closure claim",
        "outlet": "The Vela Courier",
        "byline": "Mira Sol",
        "published": "2024-05-03",
    }
    return Article(text=text, **{**defaults, **fields})


def find_spans(article: Article, words: Words, after: int = 0) -> tuple[Span, ...]:
    """The spans of these words: each string at its first place at or after the end of the one before it."""
    spans = []
    for piece in [words] if isinstance(words, str) else words:
        start = article.text.index(piece, after)
        after = start + len(piece)
        spans.append(Span.of(article.text, start, after))
    return tuple(spans)


def make_speaker(name: str | None = "Ana Ruiz", **fields: Any) -> Speaker:
    """A named person; `kind`, `role`, `affiliation`, `reason`, `candidates` and `id` may be given."""
    defaults: dict[str, Any] = {"id": content_id("speaker", name), "kind": "person"}
    return Speaker(name=name, **{**defaults, **fields})


def make_attribution(
    article: Article, content: Words, source: Words = (), cue: Words = (), *, after: int = 0, **fields: Any
) -> Attribution:
    """An attribution whose spans are looked up by their words, each role from the offset `after`."""
    spans = {
        "source": find_spans(article, source, after),
        "cue": find_spans(article, cue, after),
        "content": find_spans(article, content, after),
    }
    return Attribution(**{"id": _id(article, spans), "form": "indirect", **spans, **fields})


def make_statement(
    article: Article, content: Words, source: Words = (), cue: Words = (), *, after: int = 0, **fields: Any
) -> Statement:
    """A statement by Ana Ruiz whose spans are looked up by their words, each role from the offset `after`."""
    made = make_attribution(article, content, source, cue, after=after)
    defaults: dict[str, Any] = {"speaker": make_speaker()}
    spans = {"source": made.source, "cue": made.cue, "content": made.content}
    return Statement(**{"id": made.id, "form": made.form, **spans, **defaults, **fields})


def make_reading(article: Article | None = None, *statements: Statement) -> Reading:
    """A reading of these statements, or of none."""
    return Reading(article or make_article(), statements)


def make_skipped(where: str = "empty.html", why: str = "the file is empty") -> Skipped:
    """An input that could not be read."""
    return Skipped(where, why)


def make_port_reading(**fields: Any) -> Reading:
    """The port dispute read whole: a claim, a denial by e-mail, an unnamed source, an evasion, a nested report.

    `fields` replace those of the article, not its text.
    """
    article = make_article(**fields)
    claim = _port_claim(article)
    denial = make_statement(
        article,
        ["“That is nonsense,”", "“The port was never closed.”"],
        "harbour master Ana Ruiz",
        "wrote",
        form="direct",
        speaker=make_speaker(role="harbour master", affiliation="Port of Vela"),
        act="deny",
        medium="email",
        answers=claim.id,
    )
    return Reading(article, (claim, denial, _port_unnamed(article), _port_evasion(article), *_port_nested(article)))


def _port_claim(article: Article) -> Statement:
    return make_statement(
        article,
        "The port of Vela was closed on Friday",
        "the state broadcaster Kanal Orsa",
        "claimed",
        speaker=make_speaker("Kanal Orsa", kind="organization", role="state broadcaster"),
        medium="broadcast",
        via="Ministry of Transport",
        said_on="2024-05-03",
    )


def _port_unnamed(article: Article) -> Statement:
    return make_statement(
        article,
        "she had not seen the report",
        "A senior customs official",
        "said",
        after=article.text.index("A senior"),
        speaker=make_speaker(
            "a senior customs official",
            kind="unnamed",
            role="senior customs official",
            reason="as the inquiry is still open",
        ),
        act="evade",
    )


def _port_evasion(article: Article) -> Statement:
    return make_statement(
        article,
        "questions to the coast guard",
        "Pavo Lind, a spokesman for the ministry",
        "referred",
        speaker=make_speaker("Pavo Lind", role="spokesman", affiliation="Ministry of Transport"),
        act="evade",
        commitment="Uu",
    )


def _port_nested(article: Article) -> tuple[Statement, Statement]:
    outer = make_statement(
        article,
        "the ministry saying that forty ships had been turned away",
        "The Vela Courier",
        "reported",
        speaker=make_speaker("The Vela Courier", kind="organization"),
        medium="article",
    )
    inner = make_statement(
        article,
        "that forty ships had been turned away",
        "the ministry",
        "saying",
        after=outer.content[0].start,
        speaker=make_speaker("Ministry of Transport", kind="organization"),
        via="The Vela Courier",
        inside=outer.id,
    )
    return outer, inner


def _id(article: Article, spans: dict[str, tuple[Span, ...]]) -> str:
    """An id that differs for every set of spans."""
    return content_id(article.id, *(f"{role}:{s.start}-{s.end}" for role, found in spans.items() for s in found))
