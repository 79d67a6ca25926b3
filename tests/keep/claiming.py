"""Claims without a linker: a test says itself which statements are the same, and each component is one claim."""

from __future__ import annotations

from sayso.keep import Component, Linking, Record
from sayso.records import Assertion, Claim, Link, Member, Origins, Reading, Stance, Statement
from tests.factories import make_article, make_reading, make_speaker, make_statement

BY = "linker-1"


def say(record: Record, words: str, number: int, speaker: str = "Ana Ruiz", **fields: str) -> Statement:
    """Adds an article in which that speaker says these words, and links it; `fields` are the article's."""
    article = make_article(f"It was reported that {words}.", url=f"https://courier.example/{number}", **fields)
    said = make_statement(article, words, speaker=make_speaker(speaker))
    record.add(make_reading(article, said), by="model-1")
    settle(record, article.url)
    return said


def settle(record: Record, url: str, by: str = BY) -> list[Assertion]:
    """Takes in what the record shows at an address; what is new or was changed comes back."""
    with record.linking(by) as linking:
        reading = linking.shown(url)
        assert reading is not None
        fresh = linking.settle(url, assert_all(reading))
        make_claims(linking)
        return fresh


def link(record: Record, *pairs: tuple[Statement, Statement], score: float = 0.9, same: bool = True) -> None:
    """A program's verdict on these pairs."""
    with record.linking(BY) as linking:
        linking.link(Link(*sorted((one.id, other.id)), same, score, BY) for one, other in pairs)
        make_claims(linking)


def judge(record: Record, verdict: str, one: Statement, other: Statement | None = None, by: str = "person:Mira") -> str:
    """A person's verdict on a pair or, without another, on a statement; its id."""
    with record.linking(BY) as linking:
        made = linking.judge(verdict, [(one.id, other and other.id)], by)  # type: ignore[arg-type]
        make_claims(linking)
        return made.id


def undo(record: Record, id_: str) -> None:
    with record.linking(BY) as linking:
        linking.undo(id_, "person:Mira")
        make_claims(linking)


def assert_all(reading: Reading) -> list[Assertion]:
    """Each content, with its words as keys."""
    return [
        Assertion(
            statement=said.id,
            article=reading.article.id,
            url=reading.article.url,
            words=said.content[0].text,
            rendering=said.content[0].text,
            speaker_name=said.speaker.name if said.speaker else None,
            keys=tuple(dict.fromkeys(said.content[0].text.split())),
        )
        for said in reading.statements
    ]


def make_claims(linking: Linking) -> None:
    linking.keep_claims([(part.number, cut(part)) for part in linking.components()])


def cut(part: Component) -> Claim:
    """The whole component as one claim, worded like its first statement; people's stances count."""
    decided = {judged.statement: judged.verdict for judged in part.stances}
    stances: dict[str, Stance] = {"con": "con", "neutral": "neutral"}
    members = tuple(
        Member(said.statement, said.article, said.url, stances.get(decided.get(said.statement, ""), "pro"))
        for said in sorted(part.assertions, key=lambda said: said.url)
    )
    disputed = len({member.stance for member in members} - {"neutral"}) == 2
    return Claim(f"claim-{members[0].statement}", part.assertions[0].rendering, members, disputed, Origins(1, 1))


def groups(record: Record) -> list[list[str]]:
    """The contents of each claim, sorted."""
    return sorted(
        sorted(standing.hit.statement.content[0].text for standing in kept.standings)
        for kept in record.claims(limit=100).claims
    )
