"""Speakers across articles: who they are and how often they are quoted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import TextIO

from rich.table import Table
from rich.text import Text

from sayso.keep import Position, Profile, Record, SpeakerPage
from sayso.show.csv_out import write_rows
from sayso.show.json_out import dump
from sayso.show.labels import KINDS
from sayso.show.lists.blocks import join, make_console, print_block, print_trimmed, safe
from sayso.show.lists.data import Json, write_json_lines, write_json_list
from sayso.show.lists.hits import hit_lines, hit_to_json, write_hits
from sayso.show.lists.positions import position_to_json, print_positions

COLUMNS = ("id", "name", "kind", "roles", "affiliations", "statements", "ids")


def write_people(form: str, people: Iterable[Profile], out: TextIO) -> None:
    """Speakers in one of the formats of a list, in their order."""
    if form == "csv":
        write_rows(COLUMNS, map(_cells, people), out)
    elif form == "json":
        write_json_list("speakers", map(profile_to_json, people), out)
    elif form == "jsonl":
        write_json_lines(map(profile_to_json, people), out)
    else:
        _print_people(people, out)


def write_speaker(form: str, page: SpeakerPage, record: Record, out: TextIO) -> None:
    """One speaker with what they said, newest first, and where they stand; CSV and JSON lines: the statements alone."""
    if form == "json":
        out.write(dump(_page_to_json(page, record.positions(page.profile.id))) + "\n")
    elif form == "table":
        _print_speaker(page, record.positions(page.profile.id), out)
    else:
        write_hits(form, page.hits, record, out)


def profile_to_json(profile: Profile) -> Json:
    """A speaker by the names of `Profile`'s fields."""
    return asdict(profile)


def _page_to_json(page: SpeakerPage, positions: Sequence[Position]) -> Json:
    return {
        "speaker": profile_to_json(page.profile),
        "hits": [hit_to_json(hit) for hit in page.hits],
        "more": page.more,
        "positions": [position_to_json(position) for position in positions],
        "namesakes": [profile_to_json(other) for other in page.namesakes],
    }


def _cells(profile: Profile) -> dict[str, str]:
    cells = asdict(profile)
    lists = {name: "; ".join(cells[name]) for name in ("roles", "affiliations", "ids")}
    return {**cells, **lists, "name": profile.name or "", "statements": str(profile.statements)}


def _print_people(people: Iterable[Profile], out: TextIO) -> None:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("Statements", justify="right")
    table.add_column("Speaker", overflow="fold", ratio=1)
    table.add_column("", overflow="fold", ratio=1)
    table.add_column("Id", style="dim", no_wrap=True)
    for profile in people:
        table.add_row(str(profile.statements), _name(profile), _standing(profile), safe(profile.id))
    if table.row_count:
        print_trimmed(make_console(out), table)


def _print_speaker(page: SpeakerPage, positions: Sequence[Position], out: TextIO) -> None:
    console = make_console(out)
    console.print(join([_name(page.profile), _standing(page.profile)]))
    console.print(join([safe(_count(page.profile.statements)), safe(page.profile.id, "dim")]))
    console.print()
    for hit in page.hits:
        print_block(console, (hit.published or "")[:10] or "no date", hit_lines(hit))
    print_positions(console, positions)
    if page.namesakes:
        console.print(safe("Others of this name, kept apart; sayso correct --join ID ID makes two one:", "dim"))
        _print_people(page.namesakes, out)


def _name(profile: Profile) -> Text:
    return safe(profile.name or "?", "bold" if profile.kind in ("person", "organization") else "italic")


def _standing(profile: Profile) -> Text:
    return join(map(safe, _standing_words(profile)), ", ")


def _standing_words(profile: Profile) -> Iterator[str]:
    """Roles and affiliations once each, whatever their capital letters; then the kind."""
    seen = set()
    for words in (*profile.roles, *profile.affiliations):
        if words.casefold() not in seen:
            seen.add(words.casefold())
            yield words
    yield KINDS[profile.kind]


def _count(statements: int) -> str:
    return f"{statements:,} statement{'' if statements == 1 else 's'}"
