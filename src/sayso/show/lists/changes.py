"""What outlets altered after publishing, article by article, with the words that differ marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TextIO

from rich.text import Text

from sayso.keep import Change
from sayso.reading_json import statement_to_json
from sayso.records import Statement
from sayso.show.csv_out import GAP, write_rows
from sayso.show.differences import compare_words
from sayso.show.labels import who
from sayso.show.lists.blocks import join, make_console, print_block, safe
from sayso.show.lists.data import Json, write_json_lines, write_json_list
from sayso.show.lists.hits import content_words, speaker_words

SIDES = ("before", "after")
COLUMNS = (
    "kind",
    "url",
    "outlet",
    "seen_at",
    *(f"{side}_{name}" for side in SIDES for name in ("id", "speaker", "content")),
)

MARKS = {"dropped": "−", "added": "+", "reworded": "≠", "renamed": "→"}
GONE, NEW = "red strike", "bold green"


def write_changes(form: str, changes: Iterable[Change], out: TextIO) -> None:
    """Changes in one of the formats of a list, in their order."""
    if form == "csv":
        write_rows(COLUMNS, map(_cells, changes), out)
    elif form == "json":
        write_json_list("changes", map(change_to_json, changes), out)
    elif form == "jsonl":
        write_json_lines(map(change_to_json, changes), out)
    else:
        _print_changes(changes, out)


def change_to_json(change: Change) -> Json:
    """A change; `before` and `after` are statements as in a reading, or null."""
    head: Json = {name: getattr(change, name) for name in ("kind", "url", "outlet", "seen_at")}
    return head | {side: said and statement_to_json(said) for side, said in _sides(change)}


def mark_differences(before: str, after: str) -> Text:
    """Both wordings in one line: `[-gone-]` and `{+new+}`, as in `wdiff`, so that no colour is needed to tell.

    >>> mark_differences("the port was closed", "the port was briefly closed").plain
    'the port was {+briefly+} closed'
    """
    parts: list[Text] = []
    for piece in compare_words(safe(before).plain, safe(after).plain):
        if piece.stayed:
            parts.append(Text(piece.new))
            continue
        parts.append(Text(f"[-{piece.gone}-]" if piece.gone else "", style=GONE))
        parts.append(Text(f"{{+{piece.new}+}}" if piece.new else "", style=NEW))
    return join(parts, " ")


def _print_changes(changes: Iterable[Change], out: TextIO) -> None:
    console = make_console(out)
    for (outlet, url, seen_at), found in groupby(changes, lambda change: (change.outlet, change.url, change.seen_at)):
        seen = safe(f"new text first seen {seen_at[:16].replace('T', ' ')}")
        console.print(join([safe(outlet, "bold"), safe(url), seen]), overflow="fold")
        console.print()
        for change in found:
            print_block(console, MARKS[change.kind], _lines(change))


def _lines(change: Change) -> Iterator[Text]:
    before, after = change.before, change.after
    if before is None or after is None:
        said = before or after
        if said is not None:
            yield join([Text(change.kind.upper(), style="bold"), speaker_words(said)])
            yield content_words(said)
    elif change.kind == "renamed":
        arrow = Text.assemble((safe(who(before.speaker)).plain, GONE), " → ", (safe(who(after.speaker)).plain, NEW))
        yield join([Text("SPEAKER RENAMED", style="bold"), arrow])
        yield content_words(after)
    else:
        yield join([Text("REWORDED", style="bold"), speaker_words(after)])
        yield mark_differences(_content(before), _content(after))


def _cells(change: Change) -> dict[str, str]:
    cells = {"kind": change.kind, "url": change.url, "outlet": change.outlet or "", "seen_at": change.seen_at}
    for side, said in _sides(change):
        speaker = said.speaker.name if said and said.speaker else None
        cells |= {f"{side}_id": said.id if said else "", f"{side}_speaker": speaker or ""}
        cells[f"{side}_content"] = _content(said) if said else ""
    return cells


def _sides(change: Change) -> tuple[tuple[str, Statement | None], ...]:
    return ("before", change.before), ("after", change.after)


def _content(said: Statement) -> str:
    return GAP.join(span.text for span in said.content)
