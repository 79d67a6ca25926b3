"""Helpers of the export tests: a record to export, random readings with awkward characters, files read back."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from hypothesis import strategies as st

from sayso.keep import Record, open_record
from sayso.records import Reading, Span
from tests.factories import make_article, make_port_reading, make_reading, make_speaker, make_statement

AWKWARD = st.sampled_from("aé“<&\n\r\t\x00\x0b\x1b\x85\u2028\u202e\u0301\ud800\udfff\U0001f600") | st.characters()
TEXTS = st.text(AWKWARD, min_size=1, max_size=60)
SPEAKERS = [
    None,
    make_speaker(role="harbour master", affiliation="Port of Vela"),
    make_speaker("Kanal Orsa", kind="organization"),
    make_speaker("voters", kind="group"),
    make_speaker("a port report", kind="document"),
    make_speaker("the author", kind="author"),
    make_speaker("an official", kind="unnamed", reason="he may not speak"),
    make_speaker(None, candidates=("Ana Ruiz", "Pavo Lind")),
]


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """A reading of a random text, with any character in it and in every field, and spans at random places."""
    text = draw(TEXTS)
    words = st.none() | TEXTS
    article = make_article(text, url=draw(TEXTS), title=draw(words), outlet=draw(words), published=draw(words))
    base = [make_statement(article, text, id=f"s{number}") for number in range(draw(st.integers(0, 4)))]
    ids = st.sampled_from([None, *(item.id for item in base)])
    said = [
        replace(
            item,
            form=draw(st.sampled_from(["direct", "indirect", "mixed"])),
            commitment=draw(st.sampled_from(["CT+", "CT-", "Uu"])),
            source=draw(pieces(text, 0)),
            cue=draw(pieces(text, 0)),
            content=draw(pieces(text, 1)),
            speaker=draw(st.sampled_from(SPEAKERS)),
            via=draw(words),
            answers=draw(ids),
            inside=draw(ids),
        )
        for item in base
    ]
    return Reading(article, tuple(said))


def pieces(text: str, least: int) -> st.SearchStrategy[tuple[Span, ...]]:
    """Non-empty spans of a text in order; they may touch or overlap."""
    place = st.integers(0, len(text))
    span = st.tuples(place, place).filter(lambda ends: ends[0] != ends[1])
    spans = span.map(lambda ends: Span.of(text, min(ends), max(ends)))
    return st.lists(spans, min_size=least, max_size=3).map(lambda found: tuple(sorted(found, key=lambda s: s.start)))


def written(write: Callable[[Iterable[Reading], TextIO], None], *found: Reading) -> str:
    """What a writer writes of these readings, as UTF-8 holds it."""
    out = io.StringIO(newline="")
    write(found, out)
    return out.getvalue().encode("utf-8").decode("utf-8")


def fill(path: Path, *found: Reading) -> Record:
    """A record of these readings."""
    record = open_record(path)
    for reading in found:
        record.add(reading, by="model-1")
    return record


def press() -> Iterator[Reading]:
    """A small press: the port dispute, an article of another outlet, one in which nobody says anything."""
    yield make_port_reading()
    article = make_article(
        "Mira Sol of the Orsa Post called it a mistake.",
        url="https://orsa.example/2",
        outlet="Orsa Post",
        published="2024-06-01",
    )
    yield make_reading(article, make_statement(article, "it a mistake", "Mira Sol", "called", act="judge"))
    yield make_reading(make_article("Nothing happened.", url="https://orsa.example/3", outlet="Orsa Post"))


def replace_surrogates(text: str) -> str:
    """The text as UTF-8 can hold it, U+FFFD for each lone surrogate."""
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
