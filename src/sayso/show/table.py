"""Readings as a table for the terminal: who, how, the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.records import Article, Reading, Skipped, Speaker, Statement
from sayso.show.labels import (
    ACT_MARKS,
    ACT_VERBS,
    COMMITMENTS,
    FORM_MARKS,
    FORM_WORDS,
    GAP,
    LOUD_ACTS,
    Numbers,
    heading,
    medium_word,
    standing,
    unsure,
    who,
)
from sayso.show.lists.blocks import print_trimmed
from sayso.show.plain import plain, plain_line

ACT_STYLES = {"deny": "bold red", "evade": "bold yellow", "accuse": "bold magenta", "confirm": "green"}
NARROW = 64
"""Columns below which who and how share one column."""

UNNAMED_MARK = "◌ UNNAMED"

Line = tuple[str, str]
"""Words and their style."""


def write_table(items: Iterable[Reading | Skipped], out: TextIO, *, width: int | None = None) -> None:
    """For each reading a heading and a table of its statements; at the end what the marks mean.

    `width` is in columns; without it that of the terminal, or 80. Colours only on a terminal, and not under NO_COLOR.
    Words of the article are shown as they are, except that characters which would steer the terminal are made visible.
    """
    console = Console(file=out, width=width, markup=False, highlight=False, emoji=False, soft_wrap=False)
    shown = 0
    for item in items:
        if isinstance(item, Reading):
            _print_reading(console, item)
            shown += len(item.statements)
            out.flush()
    if shown:
        _print_lines(console, [_legend()])


def _print_reading(console: Console, reading: Reading) -> None:
    _print_lines(console, _heading(reading.article))
    if reading.statements:
        _print_lines(console, [_table(reading, console.width), Text()])
    else:
        _print_lines(console, [Text("no statements found", style="dim"), Text()])


def _print_lines(console: Console, lines: Iterable[Text | Table]) -> None:
    for line in lines:
        print_trimmed(console, line)


def _heading(article: Article) -> Iterator[Text]:
    if article.title:
        yield Text(plain_line(article.title), style="bold")
    origin = " · ".join(filter(None, (heading(article), article.url)))
    yield Text(plain_line(origin), style="dim", overflow="fold")


def _table(reading: Reading, width: int) -> Table:
    numbers = Numbers.of(reading)
    table = Table(box=None, padding=(0, 2, 1, 0), pad_edge=False, width=width, header_style="dim")
    table.add_column("#", justify="right", width=max(2, len(str(len(reading.statements)))), style="dim")
    if width < NARROW:
        table.add_column("Who and how", width=width // 2 - 6, overflow="fold")
    else:
        table.add_column("Who", width=min(32, width // 4), overflow="fold")
        table.add_column("How", width=min(28, width // 4), overflow="fold")
    table.add_column("", width=2)
    table.add_column("Words", ratio=1, overflow="fold")
    for statement in reading.statements:
        number = Text(str(numbers.number(statement.id)))
        mark = Text(FORM_MARKS[statement.form], style="dim")
        table.add_row(number, *_who_and_how(statement, numbers, width), mark, _words(statement))
    return table


def _who_and_how(statement: Statement, numbers: Numbers, width: int) -> list[Padding | Text]:
    """A cell each, or both in one where there is no room for two."""
    who_lines, how_lines = _who_lines(statement, numbers), _how_lines(statement, numbers)
    indent = (0, 0, 0, 2 * min(numbers.depth(statement.id), 3))
    if width < NARROW:
        return [Padding(_stack([*who_lines, *how_lines]), indent)]
    return [Padding(_stack(who_lines), indent), _stack(how_lines)]


def _stack(lines: Iterable[Line]) -> Text:
    return Text("\n").join(Text(plain_line(words), style=style) for words, style in lines if words)


def _who_lines(statement: Statement, numbers: Numbers) -> Iterator[Line]:
    speaker = statement.speaker
    outer = numbers.number(statement.inside)
    if outer:
        yield f"└ inside #{outer}", "dim"
    if speaker and speaker.kind == "unnamed":
        yield UNNAMED_MARK, "bold yellow"
    yield who(speaker), "bold" if speaker and speaker.name else "italic"
    yield standing(speaker), ""
    if speaker and speaker.reason and statement.id in numbers.first:
        yield f"name withheld: “{speaker.reason}”", "italic"
    yield _source_words(statement, speaker), "dim"
    yield unsure(statement.confidence.speaker), "yellow"


def _source_words(statement: Statement, speaker: Speaker | None) -> str:
    """The article's words for the source, where they are not the name itself."""
    words = f" {GAP} ".join(span.text for span in statement.source)
    named = speaker and speaker.name and speaker.name.lower() in words.lower()
    return f"“{words}”" if words and not named else ""


def _how_lines(statement: Statement, numbers: Numbers) -> Iterator[Line]:
    sure = statement.confidence
    answered = numbers.number(statement.answers)
    verb = ACT_VERBS[statement.act]
    act = f"{ACT_MARKS[statement.act]} {verb.upper() if statement.act in LOUD_ACTS else verb}"
    arrow = f" → #{answered}" if answered else ""
    yield act + arrow, ACT_STYLES.get(statement.act, "")
    yield unsure(sure.act) and f"act {unsure(sure.act)}", "yellow"
    yield (unsure(sure.answers) and f"answer {unsure(sure.answers)}") if answered else "", "yellow"
    yield _quoted(f" {GAP} ".join(span.text for span in statement.cue)), ""
    yield _with_doubt(medium_word(statement), sure.medium), ""
    yield _with_doubt(f"via {statement.via}" if statement.via else "", sure.via), ""
    yield _with_doubt(f"on {_day_words(statement.said_on)}" if statement.said_on else "", sure.said_on), ""
    yield _with_doubt(COMMITMENTS[statement.commitment], sure.commitment), "italic"


def _day_words(said_on: str) -> str:
    """A date as it is; an interval with a blank where it can be wrapped."""
    return said_on.replace("/", " to ")


def _quoted(words: str) -> str:
    return f"“{words}”" if words else ""


def _with_doubt(words: str, probability: float) -> str:
    doubt = unsure(probability)
    return f"{words} ({doubt})" if words and doubt else words


def _words(statement: Statement) -> Text:
    """The content, word for word; pieces with a gap between them, indirect speech in italics."""
    style = "italic" if statement.form == "indirect" else ""
    words = Text(style=style)
    for place, span in enumerate(statement.content):
        if place:
            words.append(f" {GAP} ", style="bold cyan")
        words.append(plain(span.text))
    doubt = unsure(statement.confidence.attribution)
    if doubt:
        words.append(f"\n{doubt} that this is a statement", style="not italic yellow")
    return words


def _legend() -> Text:
    forms = "   ".join(f"{FORM_MARKS[form]} {meaning}" for form, meaning in FORM_WORDS.items())
    return Text(f"{forms}   {GAP} words left out between", style="dim")
