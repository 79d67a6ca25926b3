"""Every record type that passes between the stages: frozen, plain, standard library only.

The words are those of the PolNeAR scheme (Newell, Margolin and Ruths, LREC 2018): an attribution joins a *source*
to a *content* by a *cue*. All offsets are half-open and count Unicode code points of `Article.text`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, Literal

Form = Literal["direct", "indirect", "mixed"]
SpeakerKind = Literal["person", "organization", "group", "document", "unnamed", "author", "none"]
Act = Literal["deny", "confirm", "evade", "accuse", "commit", "direct", "ask", "predict", "judge", "feel", "state"]
Commitment = Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"]
Medium = Literal[
    "unspecified",
    "statement",
    "interview",
    "social",
    "speech",
    "debate",
    "broadcast",
    "briefing",
    "email",
    "letter",
    "article",
    "report",
    "poll",
    "court",
    "conversation",
]
Stance = Literal["pro", "con", "neutral"]
Polarity = Literal[1, -1, 0]
StepKind = Literal["via", "wire", "credit", "reuse", "utterance"]


def content_id(*parts: str | None) -> str:
    """Id of a record made from what it says, never from which model said it.

    Sixteen hex digits of SHA-256 over the parts, each ended by a unit separator so that ("ab", "c") and ("a", "bc")
    differ.

    >>> content_id("a", "b") == content_id("a", "b") != content_id("ab", "")
    True
    """
    joined = "".join(f"{'' if part is None else part}\x1f" for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of an article: `text` is exactly `article.text[start:end]`."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span `[start, end)` of `text`.

        >>> Span.of("Ruiz said no.", 0, 4)
        Span(start=0, end=4, text='Ruiz')
        """
        return cls(start, end, text[start:end])


@dataclass(frozen=True, slots=True)
class Article:
    """One published text. `text` never changes after it is gathered; `published` is an ISO date or date-time."""

    url: str
    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str = "en"

    @property
    def id(self) -> str:
        """Hash of address and text: the same page read twice is one article, a changed page another version."""
        return content_id(self.url, self.text)


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that could not be read: `where` names it, `why` says the reason in words for the user."""

    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content that belong together, each a tuple of pieces in text order.

    `source` is empty where the article expresses none. `inside` is the id of the attribution whose content this one
    stands in. `confidence` is a probability.
    """

    id: str
    form: Form
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    inside: str | None = None
    confidence: float = 1.0

    @property
    def start(self) -> int:
        """First offset of any piece."""
        return min(span.start for span in self.spans())

    @property
    def end(self) -> int:
        """Offset after the last piece."""
        return max(span.end for span in self.spans())

    def spans(self) -> Iterator[Span]:
        """Every piece: sources, then cues, then contents."""
        yield from self.source
        yield from self.cue
        yield from self.content


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is meant by a source.

    `name` is None when two candidates cannot be told apart: then `candidates` lists them. `reason` is the article's
    own words for why a name is withheld.
    """

    id: str
    name: str | None
    kind: SpeakerKind
    role: str | None = None
    affiliation: str | None = None
    reason: str | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """What `resolve` finds out about one attribution: who, how, when, through whom, with a probability for each."""

    speaker: Speaker | None
    medium: Medium = "unspecified"
    via: str | None = None
    said_on: str | None = None
    speaker_confidence: float = 1.0
    medium_confidence: float = 1.0
    via_confidence: float = 1.0
    said_on_confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Classification:
    """What `classify` finds out about one attribution; `answers` is the id of the attribution that it meets."""

    act: Act = "state"
    commitment: Commitment = "CT+"
    answers: str | None = None
    act_confidence: float = 1.0
    commitment_confidence: float = 1.0
    answers_confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Confidence:
    """How sure the reading is of each field: probabilities, calibrated on held-out articles."""

    attribution: float = 1.0
    speaker: float = 1.0
    act: float = 1.0
    commitment: float = 1.0
    medium: float = 1.0
    via: float = 1.0
    said_on: float = 1.0
    answers: float = 1.0


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution that has been read. `inside` and `answers` are ids of other statements of the same article."""

    id: str
    form: Form
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: Speaker | None
    act: Act = "state"
    commitment: Commitment = "CT+"
    medium: Medium = "unspecified"
    via: str | None = None
    said_on: str | None = None
    inside: str | None = None
    answers: str | None = None
    confidence: Confidence = Confidence()

    @property
    def start(self) -> int:
        """First offset of any piece."""
        return min(span.start for span in self.spans())

    @property
    def end(self) -> int:
        """Offset after the last piece."""
        return max(span.end for span in self.spans())

    def spans(self) -> Iterator[Span]:
        """Every piece: sources, then cues, then contents."""
        yield from self.source
        yield from self.cue
        yield from self.content


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with all its statements, in the order of the text."""

    article: Article
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Assertion:
    """One statement as a proposition with everything that decides whether another says the same.

    statement, article: ids; speaker: the id within its article, `speaker_name` and `speaker_kind` who is meant.
    words: the content verbatim, its pieces joined by ` … `. rendering: the content as it would stand alone, with
    pronouns replaced by the names that they stand for; derived, never verbatim. polarity: 1 where the speaker holds
    the rendering true, -1 where the speaker rejects it, 0 where the speaker takes no side.
    actors, numbers, dates: what must agree, in plain forms (`ana ruiz`, `12`, `2024-05-03`); terms: the other content
    words by their stems, `cue` those of the cue, `negated` those under a negation, `setting` those of the sentence
    around it and of what it answers, `passage` those of its paragraph and the one before, `headline` those of the
    headline. keys: what an index finds it by.
    """

    statement: str
    article: str
    url: str
    words: str
    rendering: str
    polarity: Polarity = 1
    outlet: str | None = None
    published: str | None = None
    speaker: str | None = None
    speaker_name: str | None = None
    speaker_kind: SpeakerKind | None = None
    said_on: str | None = None
    act: Act = "state"
    commitment: Commitment = "CT+"
    form: Form = "indirect"
    inside: str | None = None
    answers: str | None = None
    actors: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    cue: tuple[str, ...] = ()
    negated: tuple[str, ...] = ()
    setting: tuple[str, ...] = ()
    passage: tuple[str, ...] = ()
    headline: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Every field by its name; the tuples as lists."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Assertion:
        """The assertion that `to_json` wrote. Raises TypeError on other JSON."""
        kept: dict[str, Any] = {name: tuple(x) if isinstance(x, list) else x for name, x in data.items()}
        return cls(**kept)


@dataclass(frozen=True, slots=True)
class Link:
    """A verdict that two statements do (`same`) or do not stand for one proposition.

    `one` < `other` are ids of statements; `by` is the program or `person:NAME`; `score` a probability.
    """

    one: str
    other: str
    same: bool
    score: float
    by: str


@dataclass(frozen=True, slots=True)
class Member:
    """A statement of a claim: for (`pro`), against (`con`) or beside it (`neutral`), as `by` judged."""

    statement: str
    article: str
    url: str
    stance: Stance
    outlet: str | None = None
    published: str | None = None
    speaker: str | None = None
    said_on: str | None = None
    confidence: float = 1.0
    by: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of provenance: the account in `article` rests on `on`, as `evidence` in its text shows.

    `on` is a name (a wire, an outlet, a speaker) and `on_article` the id of the article meant, if it is known; `why`
    says the reason as a sentence for the reader.
    """

    article: str
    on: str
    kind: StepKind
    why: str
    evidence: tuple[Span, ...] = ()
    on_article: str | None = None


@dataclass(frozen=True, slots=True)
class Origins:
    """On how many people's knowledge a claim rests, at the least and at the most, and why.

    `named` are the origins known by name; `groups` the statements (ids) that rest on one origin, in the reading that
    gives `most`; `loops` the articles (ids) that credit each other in a circle.
    """

    least: int
    most: int
    named: tuple[str, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()
    steps: tuple[Step, ...] = ()
    loops: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition as a sentence that stands alone, with every statement that stands for, against or beside it."""

    id: str
    claim: str
    members: tuple[Member, ...]
    disputed: bool
    origins: Origins
