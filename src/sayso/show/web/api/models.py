"""What the API takes and gives, as types: the records themselves where they are plain, else the JSON that stands for
them. OpenAPI is written from these.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StrictStr

from sayso.keep import Change, Correction, Profile, Query
from sayso.keep.verdicts import Field as Corrected
from sayso.records import Act, Medium, Skipped, Span, Speaker, SpeakerKind, Stance, Statement

LONGEST_READ = 200_000
"""Characters of a text that is read while the asker waits; longer ones are added."""
Id = Annotated[str, Field(max_length=100)]
Words = Annotated[str, Field(max_length=1000)]


class Problem(BaseModel):
    """Why something was refused, in words for a person."""

    detail: str


class ArticleOut(BaseModel):
    """One published text. Offsets everywhere count Unicode code points of `text`."""

    id: str
    url: str
    title: str | None
    outlet: str | None
    byline: str | None
    published: str | None
    language: str
    text: str


class ReadingOut(BaseModel):
    """An article with its statements, or what was skipped and why: the JSON of `sayso read`."""

    article: ArticleOut | None
    statements: list[Statement]
    skipped: Skipped | None


class ReadingsOut(BaseModel):
    """Readings in the order of what was given."""

    readings: list[ReadingOut]


class WhereOut(BaseModel):
    """The article of a hit."""

    id: str
    url: str
    title: str | None
    outlet: str | None
    published: str | None


class HitOut(BaseModel):
    """A statement that was found; `marks` are the matching words at their offsets."""

    article: WhereOut
    statement: Statement
    marks: list[Span]


class FoundOut(BaseModel):
    """One page of hits; `more` says whether another follows."""

    hits: list[HitOut]
    more: bool


class StatementOut(BaseModel):
    """A statement, its article, the claims that it belongs to, and what people corrected in it."""

    article: WhereOut
    statement: Statement
    claims: list[str]
    corrections: list[Correction]


class OriginsOut(BaseModel):
    """On how many people's knowledge a claim rests, at the least and at the most."""

    least: int
    most: int
    named: list[str]


class MemberOut(BaseModel):
    """A statement for (`pro`), against (`con`) or beside (`neutral`) a claim; `article` is the page's address."""

    article: str
    id: str
    stance: Stance
    speaker: str | None
    said_on: str | None
    outlet: str | None


class ClaimOut(BaseModel):
    """One proposition and every statement that stands for, against or beside it: the JSON of `sayso claims`."""

    id: str
    claim: str
    disputed: bool
    origins: OriginsOut
    statements: list[MemberOut]


class ClaimsOut(BaseModel):
    """One page of claims, most contested and newest first."""

    claims: list[ClaimOut]
    more: bool


class SpeakersOut(BaseModel):
    """One page of speakers, most quoted first."""

    speakers: list[Profile]
    more: bool


class SpeakerOut(BaseModel):
    """A speaker with the newest statements, and others of the name who are kept apart."""

    speaker: Profile
    hits: list[HitOut]
    more: bool
    namesakes: list[Profile]


class ChangesOut(BaseModel):
    """What outlets altered after publishing."""

    changes: list[Change]


class CorrectionsOut(BaseModel):
    """Every verdict of a person, those taken back too."""

    corrections: list[Correction]


class FinishedOut(BaseModel):
    """An article that was added; `outcome` says what was new about it."""

    id: str
    title: str | None
    outcome: Literal["new", "known", "changed", "again"]
    statements: int


class JobOut(BaseModel):
    """Something that is being added, as far as it is; `articles` and `skipped` hold the last hundred of each."""

    id: str
    where: str
    by: str
    state: Literal["waiting", "reading", "done", "failed"]
    added: int
    left_out: int
    articles: list[FinishedOut]
    skipped: list[Skipped]
    why: str | None


class JobsOut(BaseModel):
    """The last jobs, newest first."""

    jobs: list[JobOut]


class _Given(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SearchIn(_Given):
    """What to look for: every filter that is given must hold."""

    words: Words = ""
    speaker: Words = ""
    act: Act | None = None
    outlet: Words = ""
    since: date | None = None
    until: date | None = None
    medium: Medium | None = None
    kind: SpeakerKind | None = None
    sort: Literal["best", "newest"] = "best"
    limit: Annotated[int, Field(ge=1, le=100)] = 20
    offset: Annotated[int, Field(ge=0, le=10_000)] = 0

    def query(self) -> Query:
        """The same for a record."""
        since, until = (day.isoformat() if day else None for day in (self.since, self.until))
        names = self.speaker or None, self.outlet or None
        return Query(self.words, names[0], self.act, names[1], since, until, self.medium, self.kind)


class TextIn(_Given):
    """A text as it is, perhaps with its address, or an address alone.

    The other fields replace what a page says of itself.
    """

    text: Annotated[str, Field(max_length=10_000_000)] | None = None
    url: Annotated[str, Field(max_length=2000)] | None = None
    title: Words | None = None
    outlet: Words | None = None
    published: Annotated[str, Field(max_length=40, examples=["2024-05-03"])] | None = None


class SpeakerIn(_Given):
    """Who is meant."""

    name: Annotated[str, Field(min_length=1, max_length=1000)]
    kind: SpeakerKind = "person"
    role: Words | None = None
    affiliation: Words | None = None

    def speaker(self, id_: str) -> Speaker:
        """The same as a record."""
        return Speaker(id_, self.name, self.kind, self.role, self.affiliation)


Offsets = Annotated[list[tuple[StrictInt, StrictInt]], Field(max_length=1000)]


class CorrectionIn(_Given):
    """A verdict on a statement.

    `value` is a speaker, one of the field's values, a text, spans as `[[start, end]]`, `true` for `rejected`, or null
    where the article does not say.
    """

    statement: Id
    field: Corrected
    value: StrictBool | Annotated[StrictStr, Field(max_length=1000)] | SpeakerIn | Offsets | None


class SpeakersIn(_Given):
    """A verdict on two speakers, by their ids: the `same` person, or two who are to be kept `apart`."""

    field: Literal["same", "apart"]
    speakers: tuple[Id, Id]


class ClaimsIn(_Given):
    """A verdict on two claims or statements, by their ids: they say the `same`, or are to be kept `apart`."""

    field: Literal["same", "apart"]
    claims: tuple[Id, Id]


class StanceIn(_Given):
    """A verdict on where a statement stands in its claim: for (`pro`), against (`con`) or beside (`neutral`)."""

    field: Literal["stance"]
    statement: Id
    value: Stance
