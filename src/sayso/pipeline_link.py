"""Claims across the articles of a record: links what is new in it, and lets people decide what is the same.

>>> from tempfile import TemporaryDirectory
>>> from sayso.keep import open_record
>>> with TemporaryDirectory() as folder, open_record(f"{folder}/record.db") as record:
...     link_new(record)
0
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from sayso.errors import RecordError
from sayso.keep import Component, Correction, KeptClaim, Linking, Problem, Record, StanceVerdict, Verdict
from sayso.link import find_links, group_claims, make_assertions
from sayso.link.find import BY
from sayso.records import Claim, Stance

__all__ = [
    "BY",
    "check_claims",
    "cut_claims",
    "join_claims",
    "link_article",
    "link_new",
    "part_claims",
    "relink",
    "set_stance",
    "undo",
]

_OPPOSITE: dict[Stance, Stance] = {"pro": "con", "con": "pro", "neutral": "neutral"}


def link_new(record: Record) -> int:
    """Links every article that was added, read again or corrected since the last time; how many there were.

    Each is kept as it is done, so that it is safe to stop. Raises RecordError when the record cannot be written.
    """
    waiting = record.unlinked(BY)
    for url in waiting:
        link_article(record, url)
    return len(waiting)


def link_article(record: Record, url: str) -> None:
    """Works out what an article asserts as the record shows it now, and to which claims that belongs.

    What is unchanged stays as it is; an article that the record does not have is nothing to link.
    """
    with record.linking(BY) as linking:
        reading = linking.shown(url)
        if reading is not None:
            fresh = linking.settle(url, make_assertions(reading))
            linking.link(find_links(fresh, linking.index))
            _make_claims(linking)


def relink(record: Record, id_: str) -> None:
    """Links an article anew after a correction; id_: its own or that of a statement of it."""
    reading = record.reading(id_)
    if reading is not None:
        link_article(record, reading.article.url)


def join_claims(record: Record, one: str, other: str, *, by: str) -> Correction:
    """A person's verdict that two claims are one, or that two statements stand for one; its id takes it back.

    one, other: ids of claims or of statements; by: `person:NAME`. Raises RecordError for an id that is neither.
    """
    return _judge(record, "same", [(_representative(record, one), _representative(record, other))], by)


def part_claims(record: Record, one: str, other: str, *, by: str) -> Correction:
    """A person's verdict that two statements do not stand for one claim, whatever a program may find later.

    one, other: ids of statements; where one is the id of a claim, the other is parted from all of its statements.
    Raises RecordError for an id that is neither.
    """
    sides = _statements(record, one), _statements(record, other)
    pairs = [(a, b) for a, b in product(*sides) if a != b]
    return _judge(record, "apart", list(dict.fromkeys((min(pair), max(pair)) for pair in pairs)), by)


def set_stance(record: Record, statement: str, stance: Stance, *, by: str) -> Correction:
    """A person's verdict on where a statement stands in its claim; its id takes it back.

    It is kept as `with` or `against` another statement of the claim, so that it holds when the claim is worded the
    other way round. Raises RecordError for a statement that stands in no claim.
    """
    kept = record.claim(statement)
    if not kept:
        raise RecordError(f"statement {statement} stands in no claim")
    others = (one for one in kept[0].standings if one.hit.statement.id != statement and one.stance != "neutral")
    beside = next(others, None)
    if beside is None or stance == "neutral":
        return _judge(record, stance, [(statement, None)], by)
    return _judge(record, "with" if beside.stance == stance else "against", [(statement, beside.hit.statement.id)], by)


def undo(record: Record, id_: str, *, by: str) -> Correction:
    """Takes a person's verdict back, on a statement, a speaker or a claim; it stays in the record with the date.

    Raises RecordError where there is none of that id, or where it was taken back before.
    """
    if record.verdict(id_) is None:
        correction = record.undo(id_, by=by)
        if correction.article_id is not None:
            relink(record, correction.article_id)
        return correction
    with record.linking(BY) as linking:
        judged = linking.undo(id_, by)
        _make_claims(linking)
    return judged


def check_claims(record: Record) -> Iterator[Problem]:
    """Cuts every claim anew and names what the record keeps differently; what waits to be linked is left out."""
    for part, kept in record.components(BY):
        cut = {claim.id: {member.statement: member.stance for member in claim.members} for claim in cut_claims(part)}
        if cut != kept:
            names = ", ".join(sorted(cut.keys() | kept.keys()))
            yield Problem(f"claim {names}", "does not follow from the links and verdicts")


def _judge(record: Record, verdict: Verdict, pairs: Sequence[tuple[str, str | None]], by: str) -> Correction:
    with record.linking(BY) as linking:
        judged = linking.judge(verdict, pairs, by)
        _make_claims(linking)
    return judged


def _make_claims(linking: Linking) -> None:
    linking.keep_claims([(part.number, claim) for part in linking.components() for claim in cut_claims(part)])


def cut_claims(part: Component) -> tuple[Claim, ...]:
    """The claims of a component, with every standing verdict of people on links and stances."""
    claims = group_claims(part.assertions, part.links)
    if not part.stances:
        return claims
    found = {member.statement: member.stance for claim in claims for member in claim.members}
    stances = {judged.statement: (_stance(judged, found), judged.by) for judged in part.stances}
    return group_claims(part.assertions, part.links, stances)


def _stance(judged: StanceVerdict, found: dict[str, Stance]) -> Stance:
    beside = found.get(judged.beside or "", "pro")
    meant: dict[str, Stance] = {"pro": "pro", "con": "con", "with": beside, "against": _OPPOSITE[beside]}
    return meant.get(judged.verdict, "neutral")


def _representative(record: Record, id_: str) -> str:
    """The statement that stands for a claim: its first; a statement stands for itself."""
    return _statements(record, id_)[0]


def _statements(record: Record, id_: str) -> list[str]:
    """The statements of the claim of that id; of a statement, itself."""
    found: tuple[KeptClaim, ...] = record.claim(id_)
    if found and found[0].id == id_:
        return [standing.hit.statement.id for standing in found[0].standings]
    return [id_]
