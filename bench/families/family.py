"""One family: its articles with their statements marked inline, and how many origins a careful reader finds in them.

`by_hand.toml` and `kept_apart.toml` hold a `[[family]]` for each: `name`, `why` (the bounds), `least`, `most`, `groups` (statements that
rest on one origin, in the reading that gives `most`), and perhaps `loops` (articles) and `truth` (the true number,
where whoever made the family knows more than its texts say). A `[[family.article]]` has `id`, `outlet`, `published`,
perhaps `byline`, a `text` with marks as in bench/marked_text.py, and under `said` the fields of each marked statement.
Statement 1 of article `a` is `a1`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.marked_text import Pieces, parse_marked
from sayso.records import Article, Member, Reading, Span, Speaker, Statement, content_id

BY_HAND = {
    "by hand": Path(__file__).with_name("by_hand.toml"),
    "kept apart": Path(__file__).with_name("kept_apart.toml"),
}
Groups = tuple[tuple[str, ...], ...]
Said = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Source:
    """One article as it is written: text with marks, and by number what each marked statement is read as."""

    id: str
    outlet: str
    text: str
    said: Said
    published: str = "2031-05-03"
    byline: str | None = None


@dataclass(frozen=True)
class Family:
    """Articles of one claim and the answer; `kind` says what was done to the origin to make them.

    Readings and members are those that the family is marked with, unless others are given.
    """

    name: str
    kind: str
    sources: tuple[Source, ...]
    least: int
    most: int
    groups: Groups
    loops: Groups = ()
    truth: int | None = None
    readings: dict[str, Reading] = field(default_factory=dict)
    members: list[Member] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    """Id of an article or a statement -> what the family calls it (`a`, `a1`)."""

    def __post_init__(self) -> None:
        for source in () if self.readings else self.sources:
            self._read(source)

    def _read(self, source: Source) -> None:
        text, marked = parse_marked(source.text)
        url = f"https://{source.outlet.lower().replace(' ', '-')}.example/{self.kind}/{source.id}"
        article = Article(url, text, None, source.outlet, source.byline, source.published)
        made = []
        for mark in marked:
            fields = dict(source.said[mark["id"]])
            stance: Any = fields.pop("stance", "pro")
            statement = _statement(article, mark, fields)
            made.append(statement)
            self.names[statement.id] = f"{source.id}{mark['id']}"
            if stance != "none":
                self.members.append(_member(article, statement, stance))
        self.names[article.id] = source.id
        self.readings[article.id] = Reading(article, tuple(made))


def read_by_hand() -> Iterator[Family]:
    """The families written by hand: those that rules were mended by, and those kept apart."""
    for kind, path in BY_HAND.items():
        yield from read_families(kind, path)


def read_families(kind: str, path: Path) -> Iterator[Family]:
    """The families of a file; a ValueError names the one that cannot be read."""
    for row in tomllib.loads(path.read_text(encoding="utf-8"))["family"]:
        articles = row.pop("article")
        row.pop("why")
        try:
            sources = tuple(Source(**{**article, "text": article["text"].strip()}) for article in articles)
            groups, loops = (tuple(tuple(group) for group in row.pop(key, ())) for key in ("groups", "loops"))
            yield Family(kind=kind, sources=sources, groups=groups, loops=loops, **row)
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{path}, {row['name']}: {error!r}") from error


def _statement(article: Article, mark: Any, fields: dict[str, str]) -> Statement:
    def spans(pieces: Pieces) -> tuple[Span, ...]:
        return tuple(Span.of(article.text, start, end) for start, end in pieces)

    name, kind = fields.pop("speaker", None), fields.pop("kind", "person")
    told: dict[str, Any] = {key: fields.pop(key) for key in ("role", "affiliation", "reason") if key in fields}
    speaker = Speaker(content_id(kind, name.lower()), name, kind, **told) if name else None  # type: ignore[arg-type]
    rest: dict[str, Any] = dict(fields)
    return Statement(
        id=content_id(article.id, mark["id"]),
        form="indirect",
        source=spans(mark["source"]),
        cue=spans(mark["cue"]),
        content=spans(mark["content"]),
        speaker=speaker,
        **rest,
    )


def _member(article: Article, statement: Statement, stance: Any) -> Member:
    speaker = statement.speaker and statement.speaker.name
    return Member(statement.id, article.id, article.url, stance, article.outlet, article.published, speaker)
