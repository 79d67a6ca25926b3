"""While one article is read, the next ones are in the encoder; nobody who reads them notices anything else."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest

from sayso.model import Model, load_model
from sayso.pipeline import TOGETHER, read_ahead, read_group
from sayso.records import Article, Reading, Skipped
from tests.factories import make_article
from tests.model.test_threads import blas_threads

pytestmark = pytest.mark.timeout(60)


@dataclass
class Guarded:
    """The shipped encoder behind a guard that sees how many pieces each window has."""

    session: Any
    guard: Callable[[int], object]

    def run(self, outputs: None, feed: dict[str, Any]) -> Any:
        self.guard(feed["pieces"].shape[1])
        return self.session.run(outputs, feed)


def guarded(guard: Callable[[int], object]) -> Model:
    model = load_model(threads=1)
    return replace(model, session=Guarded(model.session, guard))


def make_articles(count: int) -> list[Article]:
    """Articles that grow, so that none has a window as long as another's."""
    return [make_article(url=f"u:{n}", text="Ana Ruiz said the port was open.\n" * (n + 1)) for n in range(count)]


def read_all(items: Iterator[Article | Skipped], model: Model) -> Iterator[Reading | Skipped]:
    return (
        read or item
        for item, read in read_ahead(items, lambda item: item if isinstance(item, Article) else None, model)
    )


def test_readings_are_those_of_reading_one_by_one_and_in_order():
    items = [*make_articles(6)[:3], Skipped("broken.html", "no text in it"), *make_articles(6)[3:]]
    model = load_model()
    assert list(read_all(iter(items), model)) == [read_group([item], model)[0] for item in items]


def test_an_article_comes_while_the_next_ones_are_still_in_the_encoder():
    opened = threading.Event()
    articles = make_articles(5)
    short = len(load_model().tokenizer.encode(articles[1].text).ids)
    readings = read_all(iter(articles), guarded(lambda pieces: pieces <= short or opened.wait()))
    assert [next(readings).article.url, next(readings).article.url] == ["u:0", "u:1"]
    opened.set()
    assert [reading.article.url for reading in readings] == ["u:2", "u:3", "u:4"]


def test_the_first_comes_at_once_and_few_are_taken_ahead():
    taken: list[str] = []
    articles = (taken.append(article.url) or article for article in make_articles(12))
    readings = read_all(articles, load_model())
    for number in range(4):
        next(readings)
        assert len(taken) == (1 if number == 0 else number + TOGETHER)


def test_what_has_nothing_to_read_waits_for_no_later_item():
    def typed_in() -> Iterator[Skipped]:
        yield Skipped("one.html", "it is empty")
        pytest.fail("the next item was taken before the first was passed on")

    assert next(read_ahead(typed_in(), lambda _: None)) == (Skipped("one.html", "it is empty"), None)


def test_who_stops_early_does_not_wait_for_what_was_started():
    seen: list[int] = []
    before = threading.active_count()
    readings = read_all(iter(make_articles(5)), guarded(seen.append))
    next(readings)
    next(readings)
    readings.close()
    assert threading.active_count() == before
    done = len(seen)
    assert done <= 2 + TOGETHER
    assert list(readings) == []
    assert len(seen) == done


def test_a_fault_costs_one_article():
    articles = make_articles(5)
    bad = len(load_model().tokenizer.encode(articles[2].text).ids)

    def fail(pieces: int) -> None:
        if pieces == bad:
            raise MemoryError("too long")

    read = list(read_all(iter(articles), guarded(fail)))
    assert read[2] == Skipped("u:2", "it cannot be read (MemoryError: too long)")
    assert [item.article.url for item in read if isinstance(item, Reading)] == ["u:0", "u:1", "u:3", "u:4"]


def test_between_two_articles_numpy_has_the_threads_it_had():
    before = blas_threads()
    readings = read_all(iter(make_articles(6)), load_model())
    assert [blas_threads() for _ in readings] == [before] * 6
