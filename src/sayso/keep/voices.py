"""Puts the speakers of a reading into the record and keeps `speaker.same_as` in step with the facts."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, insert, select, update

from sayso.keep.identity import Pair, Voice, group_voices, is_known_across_articles, speaker_key
from sayso.keep.prepared import Prepared, any_of, list_of
from sayso.keep.rows import speaker_row
from sayso.keep.schema import correction, speaker
from sayso.keep.storable import Row
from sayso.records import Article, Speaker

_ADD = Prepared(insert(speaker))
_MOVE = Prepared(update(speaker).where(speaker.c.number == bindparam("of")).values(same_as=bindparam("to")))
_FIND_NUMBERS = Prepared(select(speaker.c.id, speaker.c.number).where(any_of(speaker.c.id, "ids")))
_JUDGEMENTS = Prepared(
    select(correction.c.field, correction.c.value).where(
        correction.c.statement_id.is_(None), correction.c.article_id.is_(None), correction.c.undone_at.is_(None)
    )
)
_voice = (speaker.c.number, speaker.c.same_as, speaker.c.name_key, *(speaker.c[field] for field in Voice._fields))
_FIND_NAMED = Prepared(select(*_voice).where(any_of(speaker.c.name_key, "names"), speaker.c.only_in.is_(None)))
_FIND_VOICES = Prepared(select(*_voice).where(any_of(speaker.c.id, "ids")))


def keep_speakers(
    connection: Connection, article: Article, speakers: Iterable[Speaker], next_number: int, kept_apart: set[str]
) -> dict[Speaker, int]:
    """The number of the row of each speaker; rows that are missing are added from `next_number` on.

    `kept_apart` are the ids of speakers whom a person has parted from their namesakes in this article.
    """
    keys = {voice: key_in(article, voice, kept_apart) for voice in dict.fromkeys(speakers)}
    known = find_numbers(connection, {key for key, _ in keys.values()})
    rows: dict[str, Row] = {}
    for voice, (key, only_in) in keys.items():
        if key not in known and key not in rows:
            rows[key] = speaker_row(voice, key, next_number + len(rows), only_in)
    if rows:
        _ADD.run(connection, list(rows.values()))
        regroup(connection, {row["name_key"] for row in rows.values() if row["only_in"] is None}, set())
    known.update({key: row["number"] for key, row in rows.items()})
    return {voice: known[key] for voice, (key, _) in keys.items()}


def find_numbers(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """The number of each speaker row whose id is among `ids`."""
    return {row.id: row.number for row in _FIND_NUMBERS.run(connection, {"ids": list_of(ids)})}


def regroup(connection: Connection, name_keys: set[str], ids: set[str]) -> None:
    """Work out again who is the same person among speakers of these names or ids and whoever people tied to them."""
    if not name_keys and not ids:
        return
    joined, apart = read_judgements(connection)
    voices = _voices_of(connection, name_keys, ids, [*joined, *apart])
    groups = group_voices([voice for voice, _, _ in voices], joined, apart)
    numbers = {voice.id: number for voice, number, _ in voices}
    changes = [
        {"of": number, "to": numbers[groups[voice.id]]}
        for voice, number, same_as in voices
        if numbers[groups[voice.id]] != same_as
    ]
    if changes:
        _MOVE.run(connection, changes)


def read_judgements(connection: Connection) -> tuple[list[Pair], list[Pair]]:
    """The pairs of speaker ids that people joined, and those they parted, without what was undone."""
    pairs: dict[str, list[Pair]] = {"same": [], "apart": []}
    for field, value in _JUDGEMENTS.run(connection, {}):
        left, right = json.loads(value)
        pairs[field].append((left, right))
    return pairs["same"], pairs["apart"]


def _voices_of(
    connection: Connection, name_keys: set[str], ids: set[str], pairs: list[Pair]
) -> list[tuple[Voice, int, int]]:
    """Voices of the names, and, through pairs that people judged, of every name tied to one of them."""
    found: dict[str, tuple[Voice, int, int]] = {}
    names, asked = set(name_keys), set(name_keys)
    missing: set[str] = set()
    while names or ids:
        named = _FIND_NAMED.run(connection, {"names": list_of(names)}) if names else ()
        tied = _FIND_VOICES.run(connection, {"ids": list_of(ids)}) if ids else ()
        rows = [row for row in (*named, *tied) if row.id not in found]
        for number, same_as, _, *fields in rows:
            found[fields[0]] = (Voice(*fields), number, same_as)
        names = {row.name_key for row in rows if row.only_in is None and row.name_key} - asked
        asked |= names
        missing |= ids - found.keys()  # a verdict may have come from another record without one of its speakers
        ids = {id_ for pair in pairs if found.keys() & pair for id_ in pair} - found.keys() - missing
    return list(found.values())


def key_in(article: Article, voice: Speaker, kept_apart: set[str]) -> tuple[str, str | None]:
    """The record's id of a speaker of an article, and the article's id where the speaker is kept apart in it."""
    shared = speaker_key(voice, None)
    if is_known_across_articles(voice) and shared not in kept_apart:
        return shared, None
    return speaker_key(voice, article.id), article.id
