"""What a page needs to know of an article: its statements by number, its speakers by colour, its text in segments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.records import Article, Reading, Speaker, Statement
from sayso.show import labels
from sayso.show.segments import Paragraph, Segment, cut_paragraphs

COLOURS = 8
"""How many speakers get a colour of their own before colours come again."""


@dataclass(frozen=True, slots=True)
class StatementView:
    """One statement with its number on the page and the number of the statement that it answers.

    `in_text` and `in_list` are the names of the places on the page where its words and its description stand.
    """

    record: Statement
    number: int
    colour: int
    answers: int | None
    inside: int | None
    in_text: str
    in_list: str


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """One speaker with everything that they say in the article; `record` is None where no source is given."""

    record: Speaker | None
    colour: int
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article: its statements by number, its speakers in the order of their first words, its text in segments."""

    number: int
    article: Article
    statements: dict[int, StatementView]
    speakers: tuple[SpeakerView, ...]
    paragraphs: list[Paragraph]

    @property
    def tally(self) -> list[str]:
        """What the article holds, in words: `6 statements`, `1 denial`, …; nothing that is not there."""
        acts = Counter(view.record.act for view in self.statements.values())
        unnamed = sum(1 for view in self.speakers if view.record and view.record.kind == "unnamed")
        counts = (
            (len(self.statements), "statement", "statements"),
            (len(self.speakers), "speaker", "speakers"),
            (acts["deny"], "denial", "denials"),
            (acts["evade"], "evasion", "evasions"),
            (acts["accuse"], "accusation", "accusations"),
            (unnamed, "unnamed source", "unnamed sources"),
        )
        return [f"{count} {one if count == 1 else many}" for count, one, many in counts if count]

    def marks(self, segment: Segment) -> Iterator[StatementView]:
        """The statements whose words begin with this segment."""
        for number in sorted({cover.number for cover in segment.covers}):
            view = self.statements[number]
            if (view.record.content or tuple(view.record.spans()))[0].start == segment.start:
                yield view


def view_article(reading: Reading, number: int | None = None) -> ArticleView:
    """What the template needs to know of one reading.

    `number` counts the articles of the page from 1. Without one the article has a page of its own, where places are
    called by the statements' ids, which stay the same when the article is read again.
    """
    numbers = labels.Numbers.of(reading)
    colours: dict[str, int] = {}
    statements: dict[int, StatementView] = {}
    groups: dict[str, list[StatementView]] = {}
    for place, statement in enumerate(reading.statements, 1):
        key = statement.speaker.id if statement.speaker else ""
        colour = colours.setdefault(key, len(colours) % COLOURS)
        answers, inside = numbers.number(statement.answers), numbers.number(statement.inside)
        in_text, in_list = (f"a{number}-t{place}", f"a{number}-s{place}") if number else _own_places(statement)
        view = StatementView(statement, place, colour, answers, inside, in_text, in_list)
        statements[place] = view
        groups.setdefault(key, []).append(view)
    speakers = tuple(SpeakerView(said[0].record.speaker, said[0].colour, tuple(said)) for said in groups.values())
    return ArticleView(number or 1, reading.article, statements, speakers, cut_paragraphs(reading))


def _own_places(statement: Statement) -> tuple[str, str]:
    return f"s-{statement.id}", f"said-{statement.id}"
