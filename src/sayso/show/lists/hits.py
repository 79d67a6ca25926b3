"""Statements that were found: who said what, where, with the matching words marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from typing import TextIO

from rich.text import Text

from sayso.keep import Hit, Record
from sayso.reading_json import statement_to_json
from sayso.records import Reading, Span, Statement
from sayso.show.csv_out import write_csv
from sayso.show.labels import ACT_MARKS, ACT_VERBS, COMMITMENTS, GAP, LOUD_ACTS, medium_word, standing, unsure, who
from sayso.show.lists.blocks import join, make_console, print_block, safe
from sayso.show.lists.data import Json, write_json_lines, write_json_list
from sayso.show.plain import plain_piece
from sayso.show.segments import cut_marked
from sayso.show.table import ACT_STYLES


def write_hits(form: str, hits: Iterable[Hit], record: Record, out: TextIO) -> None:
    """The hits in one of the formats of a list, in their order.

    As CSV each is the row that an export has for it; the record gives what a hit does not carry.
    """
    if form == "csv":
        write_csv(_read_whole(hits, record), out)
    elif form == "json":
        write_json_list("hits", map(hit_to_json, hits), out)
    elif form == "jsonl":
        write_json_lines(map(hit_to_json, hits), out)
    else:
        print_hits(hits, out)


def hit_to_json(hit: Hit) -> Json:
    """A hit as `{"article": {…}, "statement": {…}, "marks": […]}`; the statement as in a reading."""
    where = {"id": hit.article_id, **{name: getattr(hit, name) for name in ("url", "title", "outlet", "published")}}
    return {"article": where, "statement": statement_to_json(hit.statement), "marks": [asdict(m) for m in hit.marks]}


def print_hits(hits: Iterable[Hit], out: TextIO) -> None:
    """A numbered block each, the matching words in bold."""
    console = make_console(out)
    for number, hit in enumerate(hits, 1):
        print_block(console, str(number), hit_lines(hit))


def hit_lines(hit: Hit) -> Iterator[Text]:
    """Who and how; the words; where; the ids by which other commands take it."""
    said = hit.statement
    yield join([speaker_words(said), join(how_lines(said))], "  ")
    yield content_words(said, hit.marks)
    day = safe((hit.published or "")[:10])
    yield join([day, safe(hit.outlet), safe(hit.title, "italic")])
    yield join([safe(hit.url, "dim"), safe(said.id, "dim")])


def speaker_words(said: Statement) -> Text:
    """The speaker's name, and what they are."""
    speaker = said.speaker
    name = safe(who(speaker), "bold" if speaker and speaker.name and speaker.kind != "unnamed" else "italic")
    doubt = unsure(said.confidence.speaker)
    return join([name, safe(standing(speaker)), safe(doubt, "yellow")], ", ")


def content_words(said: Statement, marks: Iterable[Span] = ()) -> Text:
    """The content on one line, marked words in bold, a gap between pieces."""
    marks = list(marks)
    words = Text(style="italic" if said.form == "indirect" else "")
    for place, span in enumerate(said.content):
        if place:
            words.append(f" {GAP} ", style="cyan")
        for piece, marked in cut_marked(span, marks):
            words.append(plain_piece(piece), style="bold not italic" if marked else "")
    return words


def how_lines(said: Statement) -> Iterator[Text]:
    """What the speaker does by it, and how, each a piece of one line; empty where the article does not say."""
    verb = ACT_VERBS[said.act]
    act = f"{ACT_MARKS[said.act]} {verb.upper() if said.act in LOUD_ACTS else verb}"
    yield safe(act, ACT_STYLES.get(said.act, ""))
    yield safe(medium_word(said))
    yield safe(f"via {said.via}" if said.via else "")
    yield safe(f"on {said.said_on.replace('/', ' to ')}" if said.said_on else "")
    yield safe(COMMITMENTS[said.commitment], "italic")


def _read_whole(hits: Iterable[Hit], record: Record) -> Iterator[Reading]:
    """A reading with one statement for each hit."""
    for hit in hits:
        reading = record.reading(hit.article_id)
        if reading is not None:
            yield replace(reading, statements=(hit.statement,))
