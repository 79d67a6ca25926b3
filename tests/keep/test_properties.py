"""What holds for every reading, however odd its text, and for every order of adding."""

from __future__ import annotations

import itertools
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.keep import Query, Record
from sayso.records import Article, Confidence, Reading, Span, Speaker, Statement, content_id
from tests.factories import make_article, make_reading, make_speaker, make_statement

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
@given(words=odd, filters=st.fixed_dictionaries(dict.fromkeys(("speaker", "outlet", "since", "until"), maybe)))
def test_no_search_fails(record: Record, words: str, filters: dict[str, Any]) -> None:
    record.find(Query(words, **filters))


def dispute(prefix: str, url: int, text: int, model: int) -> dict[str, Any]:
    """One of a few readings of a few versions of a few addresses; who speaks follows from all three."""
    article = make_article(f"It was {text}, said Ruiz.", url=f"https://{prefix}.example/{url}")
    role, affiliation = [("poet", None), (None, "Port"), ("poet", "Port"), (None, None)][(url + text + model) % 4]
    speaker = make_speaker(f"{prefix} Ruiz", role=role, affiliation=affiliation)
    said = make_statement(article, f"It was {text}", speaker=speaker, act=["deny", "state", "judge"][model])
    return {
        "reading": make_reading(article, said),
        "by": f"model-{model}",
        "made_at": f"2024-05-0{1 + (text * 2) % 3}T0{model}:00",
    }


def picture(record: Record, prefix: str) -> tuple[object, ...]:
    """What a record shows, without row numbers and without the prefix."""
    shown = [reading for reading in record.readings() if f"//{prefix}." in reading.article.url]
    said = sorted((reading.article.url[-1], reading.article.text, reading.statements[0].act) for reading in shown)
    groups = sorted((who.roles, who.affiliations, who.statements) for who in record.speakers(f"{prefix} Ruiz"))
    here = [change for change in record.changes() if f"//{prefix}." in change.url]
    changes = [(change.kind, change.seen_at, change.url[-1]) for change in here]
    return said, [(sorted(roles), sorted(places), count) for roles, places, count in groups], sorted(changes)


@settings(QUICK, max_examples=15)
@given(
    data=st.data(),
    plan=st.lists(st.tuples(*[st.integers(0, 2)] * 3), min_size=1, max_size=6, unique_by=lambda add: add[:2]),
)
def test_add_is_idempotent_and_does_not_depend_on_the_order(
    record: Record, data: st.DataObject, plan: list[tuple[int, int, int]]
) -> None:
    shuffled = data.draw(st.permutations(plan + data.draw(st.lists(st.sampled_from(plan), max_size=3))))
    one, other = f"n{next(COUNTER)}", f"n{next(COUNTER)}"
    for prefix, order in ((one, plan), (other, shuffled)):
        for url, text, model in order:
            record.add(**dispute(prefix, url, text, model))

    assert picture(record, one) == picture(record, other)
    assert record.check() == []
