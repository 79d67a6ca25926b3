"""What holds for every reading, however odd its text, and for every order of adding."""

from __future__ import annotations

import itertools
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.keep import Query, Record
from sayso.records import Article, Confidence, Reading, Span, Speaker, Statement, content_id
from tests.factories import make_article, make_port_reading, make_reading, make_speaker, make_statement

COUNTER = itertools.count()
QUICK = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

# Every code point, also NUL and lone surrogates, which no database holds.
odd = st.text(st.characters(exclude_categories=()), max_size=12)
maybe = st.none() | odd
sure = st.floats(0, 1)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(st.text(st.characters(exclude_categories=()), min_size=1, max_size=60))
    url = f"https://courier.example/{next(COUNTER)}/{draw(odd)}"
    article = Article(url, text, draw(maybe), draw(maybe), draw(maybe), draw(maybe), draw(odd))
    return Reading(article, tuple(draw(statements(article, number)) for number in range(draw(st.integers(0, 4)))))


@st.composite
def statements(draw: st.DrawFn, article: Article, number: int) -> Statement:
    candidates = tuple(draw(st.lists(odd, max_size=2)))
    kind = draw(st.sampled_from(["person", "organization", "unnamed"]))
    speaker = Speaker(draw(odd), draw(maybe), kind, draw(maybe), draw(maybe), draw(maybe), candidates)
    return Statement(
        id=content_id(article.id, str(number)),
        form="mixed",
        source=draw(pieces(article.text)),
        cue=draw(pieces(article.text)),
        content=draw(pieces(article.text)),
        speaker=draw(st.none() | st.just(speaker)),
        via=draw(maybe),
        said_on=draw(maybe),
        confidence=Confidence(*draw(st.lists(sure, min_size=8, max_size=8))),
    )


@st.composite
def pieces(draw: st.DrawFn, text: str) -> tuple[Span, ...]:
    ends = sorted(draw(st.lists(st.integers(0, len(text)), max_size=4)))
    return tuple(Span.of(text, start, end) for start, end in zip(ends[::2], ends[1::2], strict=False))


@QUICK
@given(reading=readings())
def test_any_reading_comes_back_as_it_was(record: Record, reading: Reading) -> None:
    assert record.add(reading, by="model-1", page=b"\0\xff") == "new"
    assert record.add(reading, by="model-1") == "known"

    assert record.reading(reading.article.id) == reading
    assert record.check() == []


@QUICK
@given(
    words=odd | st.sampled_from(["", "port", "ships forty", '"never closed"', "!?"]),
    speaker=maybe | st.sampled_from(["Ana Ruiz", "ruiz", "RUIZ "]),
    outlet=maybe | st.just("The Vela Courier"),
    since=st.none() | st.dates().map(str),
    until=st.none() | st.dates().map(str),
)
def test_a_search_gives_what_satisfies_every_filter_whatever_is_typed(
    record: Record, words: str, speaker: str | None, outlet: str | None, since: str | None, until: str | None
) -> None:
    port = make_port_reading(published="2024-05-03")
    record.add(port, by="model-1")
    fitting = outlet in (None, "", "The Vela Courier") and (since or "")[:10] <= "2024-05-03"
    fitting = fitting and (not until or until[:10] >= "2024-05-03")
    ruiz = [said.id for said in port.statements if said.speaker and said.speaker.name == "Ana Ruiz"]
    named = [said.id for said in port.statements] if not speaker else ruiz if "ruiz" in speaker.lower() else []

    found = {hit.statement.id for hit in record.find(Query(words, speaker, None, outlet, since, until)).hits}

    assert found <= set(named if fitting else [])
    if not words.strip():
        assert found == set(named if fitting else [])


def dispute(outlet: str, url: int, text: int, model: int, title: int, day: int) -> dict[str, Any]:
    """One of a few readings of a few editions of a few addresses; who speaks follows from the first three."""
    fields = {"url": f"https://{outlet}.example/{url}", "title": f"Title {title}", "outlet": outlet}
    article = make_article(f"It was {text}, said Ruiz.", **fields, published=None if url else "2024-04-30")
    role, affiliation = [("poet", None), (None, "Port"), ("poet", "Port"), (None, None)][(url + text + model) % 4]
    speaker = make_speaker(f"{outlet} Ruiz", role=role, affiliation=affiliation)
    said = make_statement(article, f"It was {text}", speaker=speaker, act=["deny", "state", "judge"][model])
    return {
        "reading": make_reading(article, said),
        "by": f"model-{model}",
        "made_at": f"2024-05-0{1 + day + (2 * text + 3 * model) % 5}T0{title}:{text}{model}",
    }


def picture(record: Record, outlet: str) -> tuple[object, ...]:
    """What a record shows of an outlet, without row numbers and without the outlet's name."""
    said = [(hit.url[-1], hit.title, hit.statement.act) for hit in record.find(Query(outlet=outlet)).hits]
    groups = [(set(who.roles), set(who.affiliations), who.statements) for who in record.speakers(f"{outlet} Ruiz")]
    changes = [
        (change.kind, change.seen_at, change.url[-1], *(said and said.act for said in (change.before, change.after)))
        for url in range(3)
        for change in record.changes(url=f"https://{outlet}.example/{url}")
    ]
    days = [len(record.find(Query(outlet=outlet, until=f"2024-05-0{day}")).hits) for day in (1, 3, 5)]
    return sorted(said), sorted(groups, key=str), changes, days


@settings(QUICK, max_examples=20)
@given(
    data=st.data(), plan=st.lists(st.tuples(*[st.integers(0, 2)] * 3, *[st.integers(0, 1)] * 2), min_size=1, max_size=8)
)
def test_add_is_idempotent_and_does_not_depend_on_the_order(
    record: Record, data: st.DataObject, plan: list[tuple[int, ...]]
) -> None:
    shuffled = data.draw(st.permutations(plan + data.draw(st.lists(st.sampled_from(plan), max_size=3))))
    one, other = (f"n{next(COUNTER)}" for _ in range(2))
    for outlet, order in ((one, plan), (other, shuffled)):
        for add in order:
            record.add(**dispute(outlet, *add))

    assert picture(record, one) == picture(record, other)
    assert record.check() == []
