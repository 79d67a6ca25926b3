"""The record in brat's standoff format: a `.txt` and an `.ann` for each article, in a folder or a zip file.

A content, a source and a cue are text-bound annotations, discontinuous where their span is broken; relations tie a
content to its source, its cue, the content that it answers and the one that it stands in; act, commitment, medium and
form are attributes of the content, and the speaker is a note on the source (Stenetorp et al., EACL 2012;
brat.nlplab.org/standoff.html). `annotation.conf` lets brat itself show them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import get_args
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sayso.records import Act, Commitment, Form, Medium, Reading, Span, Statement
from sayso.show.labels import standing, who
from sayso.show.plain import plain_line

Pieces = list[tuple[int, int]]

ROLES = ("content", "source", "cue")
ATTRIBUTES = {"Act": Act, "Commitment": Commitment, "Medium": Medium, "Form": Form}
RELATIONS = ("Source", "Cue", "Answers", "Inside")

_UNWRITABLE = {0: "\ufffd", ord("\r"): " "}
_SURROGATES = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile(" *[\t\n\v\f\x1c-\x1e\x85\u2028\u2029][ \t\n\v\f\x1c-\x1e\x85\u2028\u2029]*")
"""Whatever a reader may take for the end of a line or of a field, with the blanks around it: no piece may hold one."""


def write_brat_folder(readings: Iterable[Reading], path: Path) -> None:
    """Write the files into a new folder at `path`."""
    path.mkdir()

    def write(name: str, text: str) -> None:
        (path / name).write_text(text, encoding="utf-8", newline="")

    _write_files(readings, write)


def write_brat_zip(readings: Iterable[Reading], path: Path) -> None:
    """Write the files into a new zip file at `path`; the same readings give the same bytes."""
    with ZipFile(path, "w") as archive:
        _write_files(readings, lambda name, text: archive.writestr(ZipInfo(name), text.encode(), ZIP_DEFLATED))


def _write_files(readings: Iterable[Reading], write: Callable[[str, str], None]) -> None:
    write("annotation.conf", _configuration())
    for reading in readings:
        write(f"{reading.article.id}.txt", brat_text(reading.article.text))
        write(f"{reading.article.id}.ann", "".join(f"{line}\n" for line in brat_lines(reading)))


def brat_text(text: str) -> str:
    r"""The text as brat can hold it, each character at its offset.

    U+FFFD stands for NUL and for a lone surrogate, a blank for a carriage return: many readers would take `\r\n` for
    one character, and all later offsets would be wrong.

    >>> brat_text("one\r\ntwo\x00")
    'one \ntwo�'
    """
    return _SURROGATES.sub("\ufffd", text.translate(_UNWRITABLE))


def brat_lines(reading: Reading) -> Iterator[str]:
    """The lines of the `.ann` file; a span without a visible place, as one that is only a line break, has none."""
    text = brat_text(reading.article.text)
    numbers: dict[tuple[str, str], str] = {}
    for said in reading.statements:
        for role in ROLES:
            pieces = [piece for span in _merge(getattr(said, role)) for piece in _split(text, *span)]
            if pieces:
                numbers[said.id, role] = f"T{len(numbers) + 1}"
                yield _text_bound(numbers[said.id, role], role, pieces, text)
    yield from (f"R{number}\t{line}" for number, line in enumerate(_relations(reading, numbers), 1))
    yield from (f"A{number}\t{line}" for number, line in enumerate(_attributes(reading, numbers), 1))
    yield from (f"#{number}\t{line}" for number, line in enumerate(_notes(reading, numbers), 1))


def _merge(spans: Sequence[Span]) -> Pieces:
    """The places of the spans in order, those that touch or overlap as one: brat has no overlap within a span."""
    merged: Pieces = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for gap in _BREAKS.finditer(text, start, end):
        if start < gap.start():
            yield start, gap.start()
        start = gap.end()
    if start < end:
        yield start, end


def _text_bound(number: str, role: str, pieces: Pieces, text: str) -> str:
    places = ";".join(f"{start} {end}" for start, end in pieces)
    return f"{number}\t{role.capitalize()} {places}\t{' '.join(text[start:end] for start, end in pieces)}"


def _relations(reading: Reading, numbers: dict[tuple[str, str], str]) -> Iterator[str]:
    for said in reading.statements:
        ends = ((said.id, "source"), (said.id, "cue"), (said.answers, "content"), (said.inside, "content"))
        for name, (id_, role) in zip(RELATIONS, ends, strict=True):
            first, second = numbers.get((said.id, "content")), numbers.get((id_ or "", role))
            if first and second:
                yield f"{name} Arg1:{first} Arg2:{second}"


def _attributes(reading: Reading, numbers: dict[tuple[str, str], str]) -> Iterator[str]:
    for said in reading.statements:
        number = numbers.get((said.id, "content"))
        if number:
            yield from (f"{name} {number} {getattr(said, name.lower())}" for name in ATTRIBUTES)


def _notes(reading: Reading, numbers: dict[tuple[str, str], str]) -> Iterator[str]:
    for said in reading.statements:
        number = numbers.get((said.id, "source")) or numbers.get((said.id, "content"))
        if number and said.speaker:
            yield f"AnnotatorNotes {number}\t{_speaker(said)}"


def _speaker(said: Statement) -> str:
    return plain_line(", ".join(filter(None, (who(said.speaker), standing(said.speaker)))))


def _configuration() -> str:
    entities = "\n".join(role.capitalize() for role in ROLES)
    targets = {"Source": "Source", "Cue": "Cue", "Answers": "Content", "Inside": "Content"}
    relations = "\n".join(f"{name}\tArg1:Content, Arg2:{targets[name]}" for name in RELATIONS)
    attributes = "\n".join(
        f"{name}\tArg:Content, Value:{'|'.join(get_args(kind))}" for name, kind in ATTRIBUTES.items()
    )
    return f"[entities]\n{entities}\n\n[relations]\n{relations}\n\n[events]\n\n[attributes]\n{attributes}\n"
