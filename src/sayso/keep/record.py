"""The record as its users hold it: one object whose methods each call one function of this package."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from types import TracebackType

from sayso.keep.bulk import add_readings
from sayso.keep.claim_check import check_claims
from sayso.keep.claims import ClaimPage, KeptClaim, find_claims, list_claims
from sayso.keep.corrections import (
    Correction,
    correct_statement,
    join_speakers,
    list_corrections,
    part_speaker_in,
    part_speakers,
    undo_correction,
)
from sayso.keep.facts import Kept, put_kept, read_kept
from sayso.keep.integrity import Problem, check_index, check_record
from sayso.keep.linking import Linking, list_unlinked
from sayso.keep.links import list_verdicts, read_verdict
from sayso.keep.newest import list_shown
from sayso.keep.pages import OldPage, list_unread, read_old_page, read_page
from sayso.keep.parts import Component, list_linked, read_component, read_sides
from sayso.keep.positions import Position, list_positions
from sayso.keep.readback import find_known, find_reading, read_current
from sayso.keep.search import Found, Query, find_statements
from sayso.keep.shelf import (
    Listed,
    Outlet,
    Version,
    find_claim_ids,
    find_speaker_ids,
    list_newest,
    list_outlets,
    list_versions,
)
from sayso.keep.speakers import Profile, SpeakerPage, list_speakers, read_speaker_page
from sayso.keep.stores import Store, make_store
from sayso.keep.upgrade import bring_up_to_date
from sayso.keep.verdicts import Field, Value
from sayso.keep.versions import Change, list_changes
from sayso.keep.write import Outcome, add_reading
from sayso.records import Reading, Stance


def open_record(where: str | Path) -> Record:
    """Open the record at a path or a `postgresql://` address; make it, or bring it up to date, where needed.

    Raises RecordError, which says what to do, when it cannot be opened or was made by a newer Sayso.

    >>> from tempfile import TemporaryDirectory
    >>> from sayso.records import Article, Reading
    >>> with TemporaryDirectory() as folder, open_record(f"{folder}/record.db") as record:
    ...     record.add(Reading(Article("https://courier.example/1", "Ruiz said no.")), by="sayso-en-1")
    'new'
    """
    store = make_store(where)
    try:
        bring_up_to_date(store)
    except BaseException:
        store.close()
        raise
    return Record(store)


class Record:
    """Articles, what was said in them, and people's corrections. Safe to share between threads.

    Every method raises RecordError when the database refuses; the message says what to do.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def __enter__(self) -> Record:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Give back every connection."""
        self._store.close()

    def add(self, reading: Reading, *, by: str, made_at: str | None = None, page: bytes | None = None) -> Outcome:
        """Keep a reading that `by` made (a model's name and version); when this returns, it is stored.

        `page` is what the text was extracted from, kept compressed so that a better model can read it again.
        """
        with self._store.writing() as connection:
            return add_reading(connection, reading, by, made_at or now(), page)

    def add_all(self, readings: Sequence[Reading], *, by: str, made_at: str | None = None) -> Counter[Outcome]:
        """Keep many readings that `by` made, as `add` would one after the other; all of them or, on an error, none."""
        with self._store.writing() as connection:
            return add_readings(connection, [(read, made_at or now()) for read in readings], by)

    def reading(self, id_: str) -> Reading | None:
        """The article with that id, or that holds the statement with that id; None if there is none.

        It comes as the record shows it, with people's corrections; an earlier version comes as it was last read.
        """
        with self._store.reading() as connection:
            return find_reading(connection, id_)

    def known(self, article_ids: Iterable[str]) -> dict[str, int]:
        """Those of these articles that the record has, each with the number of its statements that are shown."""
        with self._store.reading() as connection:
            return find_known(connection, article_ids)

    def find(self, query: Query, *, limit: int = 20, offset: int = 0, newest_first: bool = False) -> Found:
        """Statements by their words and by speaker, act, outlet, date, medium and kind, best first, a page at a time.

        Of many matches the newest 1,000 are ranked, or, with `newest_first`, given as they came in.
        """
        with self._store.reading() as connection:
            return find_statements(connection, query, limit, offset, newest_first=newest_first)

    def speakers(self, name: str = "", *, limit: int = 20, offset: int = 0) -> tuple[Profile, ...]:
        """Speakers, most quoted first; with a name or a last name, only those called so."""
        with self._store.reading() as connection:
            return list_speakers(connection, name, limit, offset)

    def speaker(self, name_or_id: str, *, limit: int = 20, offset: int = 0) -> SpeakerPage | None:
        """A speaker with the newest statements; of several with the name, the most quoted, and the others listed."""
        with self._store.reading() as connection:
            return read_speaker_page(connection, name_or_id, limit, offset)

    def speaker_ids(self, statement_ids: Sequence[str]) -> dict[str, str]:
        """For the id of each statement the id of its speaker, as `speaker` takes it; nothing where there is none."""
        with self._store.reading() as connection:
            return find_speaker_ids(connection, statement_ids)

    def claim_ids(self, statement_ids: Sequence[str]) -> dict[str, str]:
        """For the id of each statement that stands in a claim with others, the id of that claim."""
        with self._store.reading() as connection:
            return find_claim_ids(connection, statement_ids)

    def newest(self, *, outlet: str | None = None, limit: int = 20, offset: int = 0) -> tuple[Listed, ...]:
        """The articles that came in last, the newest text of each address, with how much the record shows of each."""
        with self._store.reading() as connection:
            return list_newest(connection, outlet, limit, offset)

    def versions(self, article_id: str) -> tuple[Version, ...]:
        """Every text that stood at the address of an article, the oldest first."""
        with self._store.reading() as connection:
            return list_versions(connection, article_id)

    def outlets(self) -> tuple[Outlet, ...]:
        """Every outlet with its articles and how many of its speakers are unnamed; most articles first."""
        with self._store.reading() as connection:
            return list_outlets(connection)

    def changes(self, *, url: str | None = None, since: str | None = None, limit: int | None = None) -> list[Change]:
        """What outlets altered after publishing, at one address or all; `since` is when the new text was first seen."""
        with self._store.reading() as connection:
            return list(islice(list_changes(connection, url, since), limit))

    def correct(self, statement_id: str, field: Field, value: Value, *, by: str) -> Correction:
        """Set a field of a statement as a person (`by="person:NAME"`) reads it.

        `field` and `value`: `speaker` a Speaker or None; `act`, `commitment`, `medium` one of their values; `via`,
        `said_on` a text or None; `source`, `cue`, `content` a list of `(start, end)`; `answers` a statement's id or
        None; `rejected` True. Later readings by a better model keep it.
        """
        with self._store.writing() as connection:
            return correct_statement(connection, statement_id, field, value, by, now())

    def correct_all(self, statement_id: str, values: Mapping[Field, Value], *, by: str) -> tuple[Correction, ...]:
        """Set several fields of a statement as `correct` sets one; all of them or, on an error, none."""
        with self._store.writing() as connection:
            at = now()
            made = [correct_statement(connection, statement_id, *one, by, at) for one in values.items()]
            return tuple(made)

    def join(self, speaker_id: str, other_id: str, *, by: str) -> Correction:
        """Say that two speakers are one person."""
        with self._store.writing() as connection:
            return join_speakers(connection, speaker_id, other_id, by, now())

    def split(self, speaker_id: str, other_id: str, *, by: str) -> Correction:
        """Say that two speakers whom the record took for one person are not."""
        with self._store.writing() as connection:
            return part_speakers(connection, speaker_id, other_id, by, now())

    def split_in_article(self, speaker_id: str, article_id: str, *, by: str) -> Correction:
        """Say that in one article the speaker is somebody else of the same name and role."""
        with self._store.writing() as connection:
            return part_speaker_in(connection, speaker_id, article_id, by, now())

    def undo(self, correction_id: str, *, by: str) -> Correction:
        """Take a correction back; it stays in the record with the date on which it was undone."""
        with self._store.writing() as connection:
            return undo_correction(connection, correction_id, by, now())

    def corrections(self, *, standing_only: bool = False, article_id: str | None = None) -> tuple[Correction, ...]:
        """Every correction, or those in one article, in the order of making; undone ones too unless `standing_only`.

        Verdicts on claims, which belong to several articles, come only with all the others.
        """
        with self._store.reading() as connection:
            made = list_corrections(connection, standing_only=standing_only, article_id=article_id)
            on_claims = list_verdicts(connection, standing_only=standing_only) if article_id is None else []
        return tuple(sorted((*made, *on_claims), key=lambda one: one.made_at)) if on_claims else made

    def readings(self) -> Iterator[Reading]:
        """Every article as the record shows it, in the order in which they came in."""
        with self._store.reading() as connection:
            numbers = list_shown(connection)
        for number in numbers:
            with self._store.reading() as connection:
                yield read_current(connection, number)

    def kept(self) -> Iterator[Kept]:
        """The same with all that it follows from: each reading as it was made, and people's corrections."""
        with self._store.reading() as connection:
            numbers = list_shown(connection)
        for number in numbers:
            with self._store.reading() as connection:
                yield read_kept(connection, number)

    def put(self, kept: Kept) -> Outcome:
        """Keep what another record held of an address; what this one has already is left alone."""
        with self._store.writing() as connection:
            return put_kept(connection, kept)

    def claims(self, *, disputed: bool = False, limit: int = 20, offset: int = 0) -> ClaimPage:
        """Claims that two statements or more share, most contested and newest first; `disputed`: only disputes."""
        with self._store.reading() as connection:
            return list_claims(connection, disputed=disputed, limit=limit, offset=offset)

    def claim(self, id_: str) -> tuple[KeptClaim, ...]:
        """The claim of that id, or those in which the statement of that id stands; empty where there is none."""
        with self._store.reading() as connection:
            return find_claims(connection, id_)

    def verdict(self, id_: str) -> Correction | None:
        """A person's verdict on claims by the id that takes it back; None where there is none."""
        with self._store.reading() as connection:
            return read_verdict(connection, id_)

    def positions(self, name_or_id: str) -> tuple[Position, ...]:
        """What a speaker held on each claim over time, and where that turned; the claim last spoken of first."""
        with self._store.reading() as connection:
            return list_positions(connection, name_or_id)

    def unlinked(self, by: str) -> list[str]:
        """Addresses that the linker `by` has not linked since they were last read or corrected, oldest first."""
        with self._store.reading() as connection:
            return list_unlinked(connection, by)

    def components(self, by: str) -> Iterator[tuple[Component, dict[str, dict[str, Stance]]]]:
        """What hangs together, all of it linked by `by`, and for each claim kept of it where its statements stand."""
        with self._store.reading() as connection:
            numbers = list_linked(connection, by)
        for number in numbers:
            with self._store.reading() as connection:
                yield read_component(connection, number), read_sides(connection, number)

    @contextmanager
    def linking(self, by: str) -> Iterator[Linking]:
        """One transaction in which `by` changes what belongs to which claim; all of it is kept, or none."""
        with self._store.writing() as connection:
            yield Linking(connection, by, now())

    def page(self, article_id: str) -> bytes | None:
        """The page that the article was extracted from, byte for byte; None when only its text was given."""
        with self._store.reading() as connection:
            return read_page(connection, article_id)

    def pages_to_read_again(self, by: str) -> Iterator[OldPage]:
        """The articles, with their pages, that the model `by` has not read yet; add what it reads while you iterate."""
        with self._store.reading() as connection:
            numbers = list_unread(connection, by)
        for number in numbers:
            with self._store.reading() as connection:
                old = read_old_page(connection, number)
            yield old

    def check(self) -> list[Problem]:
        """What is wrong with the record; an empty list means that all of it can be relied upon."""
        with self._store.reading() as connection:
            problems = [*check_record(connection), *check_claims(connection)]
        if self._store.is_sqlite:
            with self._store.writing() as connection:
                problems.extend(check_index(connection))
        return problems


def now() -> str:
    """This moment in UTC, in a form that sorts.

    >>> len(now())
    32
    """
    return datetime.now(UTC).isoformat(timespec="microseconds")
