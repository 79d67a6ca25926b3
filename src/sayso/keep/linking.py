"""One transaction in which a program or a person changes what belongs to which claim.

The record knows which statements hang together; what they assert, which say the same and how claims are cut out of
them is for others to say. `pipeline_link` asks them and hands the answers in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, func, insert, select

from sayso.errors import RecordError
from sayso.keep.assertions import Held, KeyIndex, forget_assertions, keep_assertions, read_body
from sayso.keep.claims import replace_claims
from sayso.keep.components import components_of, join_components, part_components, same_pairs, select_members
from sayso.keep.corrections import Correction
from sayso.keep.followers import move_verdicts
from sayso.keep.links import (
    Verdict,
    add_links,
    add_verdicts,
    outdo_links,
    read_verdict,
    undo_verdict,
)
from sayso.keep.newest import list_readings_at, select_editions
from sayso.keep.parts import Component, list_company, read_component
from sayso.keep.readback import read_current
from sayso.keep.schema import article, assertion, correction, linked, reading, statement
from sayso.records import Assertion, Claim, Link, Reading


class Linking:
    """Takes in assertions and verdicts, and remembers which components they touched until claims were made of them.

    `by` is the program that links, `at` the moment.
    """

    def __init__(self, connection: Connection, by: str, at: str) -> None:
        self._connection = connection
        self._by, self._at = by, at
        self._touched: set[int] = set()
        self._suspect: set[int] = set()
        self.index = KeyIndex(connection)

    def shown(self, url: str) -> Reading | None:
        """The reading that the record shows for an address."""
        made = list_readings_at(self._connection, url)
        return read_current(self._connection, made[-1].article) if made else None

    def settle(self, url: str, assertions: Sequence[Assertion]) -> list[Assertion]:
        """Make these what the address asserts; those that are new or were changed come back, to be linked.

        Links of what is shown no longer are taken back; people's verdicts follow their statements.
        """
        stored = {held.number: held for held in self._held(url)}
        wanted = {held.number: held for held in self._wanted(url, assertions)}
        old = [held for number, held in stored.items() if held != wanted.get(number)]
        fresh = [held for number, held in wanted.items() if held != stored.get(number)]
        self._forget(old)
        keep_assertions(self._connection, fresh)
        self._touch(move_verdicts(self._connection, url), change=True)
        self._touch([held.number for held in fresh])
        self._mark(url)
        return [held.assertion for held in fresh]

    def link(self, links: Iterable[Link]) -> None:
        """Keep a program's verdicts; a pair that a person has parted is kept too, and joins nothing.

        Also what it holds apart is kept: its score counts when a claim is cut out of those that hang together.
        """
        links = list(links)
        numbers = self._numbers({id_ for one in links for id_ in (one.one, one.other)})
        known = [one for one in links if one.one in numbers and one.other in numbers]
        pairs = add_links(self._connection, known, numbers, self._at)
        joined = sorted({number for pair in pairs for number in pair})
        self._touch(joined)
        join_components(self._connection, set(pairs) & set(same_pairs(self._connection, joined)))
        self._touch(joined)

    def judge(self, verdict: Verdict, pairs: Sequence[tuple[str, str | None]], by: str) -> Correction:
        """Keep a person's verdict on statements, given by their ids.

        Raises RecordError for statements that the record does not show.
        """
        numbers = self._numbers({id_ for pair in pairs for id_ in pair if id_ is not None})
        missing = [id_ for pair in pairs for id_ in pair if id_ is not None and id_ not in numbers]
        if missing:
            raise RecordError(f"there is no statement {missing[0]}")
        judged = [(numbers[one], None if other is None else numbers[other]) for one, other in pairs]
        self._touch(numbers.values(), change=True)
        id_ = add_verdicts(self._connection, verdict, judged, by, self._at)
        self._touch(numbers.values(), change=True)
        return self._read_verdict(id_)

    def undo(self, verdict_id: str, by: str) -> Correction:
        """Take a person's verdict back. Raises RecordError where there is none, or it was taken back before."""
        self._touch(undo_verdict(self._connection, verdict_id, by, self._at), change=True)
        return self._read_verdict(verdict_id)

    def components(self) -> list[Component]:
        """What was touched, as it hangs together now; claims are to be made of each and handed to `keep_claims`."""
        if self._suspect:
            suspect = sorted(self._suspect)
            join_components(self._connection, same_pairs(self._connection, suspect))
            self._touch(suspect)
            parted = part_components(self._connection, set(components_of(self._connection, suspect).values()))
            self._touched |= parted
        touched = list_company(self._connection, assertion.c.component.in_(sorted(self._touched)))
        return [read_component(self._connection, number) for number in touched]

    def keep_claims(self, claims: Sequence[tuple[int, Claim]]) -> None:
        """Put these claims, each with the number of its component, in the place of all that the touched ones had."""
        ids = {member.statement for _, made in claims for member in made.members}
        replace_claims(self._connection, self._touched, claims, self._numbers(ids))
        self._touched, self._suspect = set(), set()

    def _read_verdict(self, verdict_id: str) -> Correction:
        judged = read_verdict(self._connection, verdict_id)
        if judged is None:
            raise RecordError(f"there is no correction {verdict_id}")
        return judged

    def _forget(self, old: Sequence[Held]) -> None:
        numbers = [held.number for held in old]
        self._touch(numbers, change=True)
        outdo_links(self._connection, numbers, self._by, self._at)
        forget_assertions(self._connection, old)

    def _touch(self, numbers: Iterable[int], *, change: bool = False) -> None:
        """Remember the components of these statements; with `change` they may have come apart or together."""
        found = set(components_of(self._connection, sorted(set(numbers))).values())
        self._touched |= found
        if change:
            self._suspect |= set(self._connection.scalars(select_members(found)))

    def _held(self, url: str) -> list[Held]:
        here = select(assertion).join(statement, statement.c.number == assertion.c.statement)
        rows = self._connection.execute(here.where(statement.c.article.in_(select_editions(url))))
        return [Held(row.statement, row.by, read_body(row.body)) for row in rows]

    def _wanted(self, url: str, assertions: Sequence[Assertion]) -> list[Held]:
        shown = select(statement.c.id, statement.c.number).where(
            statement.c.current, statement.c.article.in_(select_editions(url))
        )
        rows = {row.id: row for row in self._connection.execute(shown)}
        found = [(rows[said.statement], said) for said in assertions]
        return [Held(row.number, self._by, said) for row, said in found]

    def _mark(self, url: str) -> None:
        numbers = [made.number for made in list_readings_at(self._connection, url)]
        self._connection.execute(delete(linked).where(linked.c.reading.in_(numbers)))
        rows = [{"reading": number, "by": self._by, "made_at": self._at} for number in numbers]
        self._connection.execute(insert(linked), rows)

    def _numbers(self, ids: Iterable[str]) -> dict[str, int]:
        found = select(statement.c.id, statement.c.number).join(assertion).where(statement.c.id.in_(list(ids)))
        return {row.id: row.number for row in self._connection.execute(found)}


def list_unlinked(connection: Connection, by: str | None = None) -> list[str]:
    """Addresses with a reading that this linker has not linked, or that people corrected since, oldest first.

    Without a linker, those that none has linked.
    """
    made = select(article.c.url, reading.c.number).select_from(article).join(reading)
    done = select(linked.c.reading)
    unread = made.where(reading.c.number.not_in(done if by is None else done.where(linked.c.by == by)))
    last = func.coalesce(correction.c.undone_at, correction.c.made_at)
    corrected = (
        made.join(linked, linked.c.reading == reading.c.number)
        .join(correction, correction.c.article_id == article.c.id)
        .where(last > linked.c.made_at)
    )
    rows = [*connection.execute(unread), *connection.execute(corrected)]
    return list(dict.fromkeys(row.url for row in sorted(rows, key=lambda row: row.number)))
