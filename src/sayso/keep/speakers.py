"""People and bodies across articles: who they are, how often they speak, and what they said last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, Select, func, select

from sayso.keep.rows import speaker_from_row
from sayso.keep.schema import speaker, statement
from sayso.keep.search import Hit, Query, find_statements, select_voices
from sayso.records import SpeakerKind


@dataclass(frozen=True, slots=True)
class Profile:
    """One person or body. `id` stands for all `ids`: each is the same speaker as some articles present them."""

    id: str
    name: str | None
    kind: SpeakerKind
    roles: tuple[str, ...]
    affiliations: tuple[str, ...]
    ids: tuple[str, ...]
    statements: int


@dataclass(frozen=True, slots=True)
class SpeakerPage:
    """A speaker, the newest of what they said, and others of the same name who were kept apart."""

    profile: Profile
    hits: tuple[Hit, ...]
    more: bool
    namesakes: tuple[Profile, ...]


#: Others of one name are listed up to this number; a bare "Smith" may have thousands.
NAMESAKES = 20


def list_speakers(connection: Connection, name: str, limit: int, offset: int) -> tuple[Profile, ...]:
    """Speakers with something to say, most quoted first; with a name, or a last name, only those called so."""
    counted = select(speaker.c.same_as.label("person"), func.count().label("statements"))
    said = counted.join(statement, statement.c.speaker == speaker.c.number).where(statement.c.current)
    if name:
        said = said.where(speaker.c.number.in_(select_voices(name)))
    most = said.group_by(speaker.c.same_as).order_by(func.count().desc(), speaker.c.same_as)
    return _read_profiles(connection, most.limit(limit).offset(offset))


def read_speaker_page(connection: Connection, name_or_id: str, limit: int, offset: int) -> SpeakerPage | None:
    """The speaker with that id, or the most quoted of that name; None if nobody is called so."""
    found = list_speakers(connection, name_or_id, NAMESAKES + 1, 0)
    if not found:
        return None
    said = find_statements(connection, Query(speaker=found[0].id), limit, offset)
    return SpeakerPage(found[0], said.hits, said.more, found[1:])


def _read_profiles(connection: Connection, counted: Select[int, int]) -> tuple[Profile, ...]:
    counts = {row.person: row.statements for row in connection.execute(counted)}
    voices: dict[int, list[RowMapping]] = {person: [] for person in counts}
    wanted = select(speaker).where(speaker.c.same_as.in_(list(counts))).order_by(speaker.c.id)
    for row in connection.execute(wanted).mappings():
        voices[row["same_as"]].append(row)
    return tuple(_to_profile(person, rows, counts[person]) for person, rows in voices.items())


def _to_profile(person: int, rows: Sequence[RowMapping], statements: int) -> Profile:
    spoken = [speaker_from_row(row, row["id"]) for row in rows]
    first = next(voice for voice, row in zip(spoken, rows, strict=True) if row["number"] == person)
    return Profile(
        id=first.id,
        name=first.name,
        kind=first.kind,
        roles=tuple(dict.fromkeys(voice.role for voice in spoken if voice.role)),
        affiliations=tuple(dict.fromkeys(voice.affiliation for voice in spoken if voice.affiliation)),
        ids=tuple(voice.id for voice in spoken),
        statements=statements,
    )
