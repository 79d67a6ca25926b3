"""The only file that knows the order of the stages: gather, mark, attribute, resolve, classify."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from typing import TypeVar

from sayso.attribute import find_attributions
from sayso.classify import classify_statements
from sayso.gather import GatherOptions, Page, gather_articles, gather_upload
from sayso.model import Marks, Model, load_model, one_blas_thread
from sayso.records import (
    Article,
    Attribution,
    Classification,
    Confidence,
    Reading,
    Resolution,
    Skipped,
    Statement,
)
from sayso.resolve import resolve_statements

__all__ = [
    "GatherOptions",
    "read_ahead",
    "read_articles",
    "read_attributions",
    "read_group",
    "read_marked",
    "read_upload",
]

TOGETHER = 4
"""Articles in hand at a time: one is read, the others are in the encoder."""

Item = TypeVar("Item")
Start = Callable[[str], Callable[[], Marks]]
Finish = Callable[[], Reading | Skipped]


def read_articles(
    where: Iterable[str], *, options: GatherOptions | None = None, model: Model | None = None
) -> Iterator[Reading | Skipped]:
    """Reads everything that `where` names, in that order; what cannot be read comes as a Skipped.

    where: files, folders, http(s) addresses, `-` for standard input; options: what to ask of gathering; model: the
    shipped one unless given. Raises ModelError when the model's files are missing or changed.

    >>> [item.why for item in read_articles(["missing.html"])]
    ['there is no such file or folder']
    """
    items = gather_articles(where, options or GatherOptions())
    yield from _read_items(items, model)


def read_upload(
    name: str, data: bytes, *, options: GatherOptions | None = None, model: Model | None = None
) -> Iterator[Reading | Skipped]:
    """Reads a file that somebody handed over; `name` tells its kind. Raises as `read_articles` does."""
    pages = gather_upload(name, data, options or GatherOptions())
    items = (page.article if isinstance(page, Page) else page for page in pages)
    yield from _read_items(items, model)


def read_ahead(
    items: Iterable[Item], article_of: Callable[[Item], Article | None], model: Model | None = None
) -> Iterator[tuple[Item, Reading | Skipped | None]]:
    """Each item with the reading of its article, in order; a few next ones are in the encoder meanwhile.

    article_of: the article of an item, or None when there is nothing to read, which gives None; it is asked once, when
    the item is taken. The first article is read before a second is taken, so that a person sees something soon; what
    has nothing to read waits for no later item. A fault on one article makes it a Skipped. Raises ModelError as
    `read_articles` does.

    >>> items = [Article("u", "“It was shut,” Ana Ruiz said."), None]
    >>> [read and len(read.statements) for item, read in read_ahead(items, lambda item: item)]
    [1, None]
    """
    with ExitStack() as stack:
        start: Start | None = None
        waiting: deque[tuple[Item, Finish | None]] = deque()
        most = 1
        for item in items:
            article = article_of(item)
            if article is not None:
                start = start or stack.enter_context((model or load_model()).encoding())
            waiting.append((item, _begin(article, start) if article and start else None))
            while waiting and (len(waiting) == most or not waiting[0][1]):
                most = TOGETHER if waiting[0][1] else most
                yield _finished(*waiting.popleft())
        while waiting:
            yield _finished(*waiting.popleft())


def read_group(items: Sequence[Article | Skipped], model: Model) -> list[Reading | Skipped]:
    """Readings of a few articles that go through the encoder together; what was skipped stays in its place."""
    with one_blas_thread():
        marks = iter(model.mark([item.text for item in items if isinstance(item, Article)]))
        return [read_marked(item, next(marks)) if isinstance(item, Article) else item for item in items]


def read_marked(article: Article, marks: Marks) -> Reading:
    """The reading of one article whose text has been through the encoder."""
    attributions = find_attributions(article, marks)
    return read_attributions(article, attributions, marks)


def read_attributions(article: Article, attributions: Sequence[Attribution], marks: Marks) -> Reading:
    """The reading on given spans: what is left when attribution is not in question."""
    resolutions = resolve_statements(article, attributions, marks)
    classifications = classify_statements(article, attributions, resolutions, marks)
    parts = zip(attributions, resolutions, classifications, strict=True)
    return Reading(article, tuple(_statement(*part) for part in parts))


def _read_items(items: Iterable[Article | Skipped], model: Model | None) -> Iterator[Reading | Skipped]:
    for item, read in read_ahead(items, _as_article, model):
        if read is not None:
            yield read
        elif isinstance(item, Skipped):
            yield item


def _as_article(item: Article | Skipped) -> Article | None:
    return item if isinstance(item, Article) else None


def _begin(article: Article, start: Start) -> Finish:
    """Sends an article into the encoder; what comes waits for it and reads the article."""
    try:
        return partial(_finish, article, start(article.text))
    except Exception as error:  # a fault on one odd article must not end the run
        return partial(_fault, article, error)


def _finish(article: Article, marks: Callable[[], Marks]) -> Reading | Skipped:
    try:
        with one_blas_thread():
            return read_marked(article, marks())
    except Exception as error:  # as above
        return _fault(article, error)


def _fault(article: Article, error: Exception) -> Skipped:
    return Skipped(article.url, f"it cannot be read ({type(error).__name__}: {error})")


def _finished(item: Item, finish: Finish | None) -> tuple[Item, Reading | Skipped | None]:
    return item, finish() if finish else None


def _statement(attribution: Attribution, found: Resolution, read: Classification) -> Statement:
    return Statement(
        id=attribution.id,
        form=attribution.form,
        source=attribution.source,
        cue=attribution.cue,
        content=attribution.content,
        speaker=found.speaker,
        act=read.act,
        commitment=read.commitment,
        medium=found.medium,
        via=found.via,
        said_on=found.said_on,
        inside=attribution.inside,
        answers=read.answers,
        confidence=Confidence(
            attribution=attribution.confidence,
            speaker=found.speaker_confidence,
            act=read.act_confidence,
            commitment=read.commitment_confidence,
            medium=found.medium_confidence,
            via=found.via_confidence,
            said_on=found.said_on_confidence,
            answers=read.answers_confidence,
        ),
    )
