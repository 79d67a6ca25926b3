"""The only file that knows the order of the stages: gather, mark, attribute, resolve, classify."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

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

__all__ = ["GatherOptions", "read_articles", "read_attributions", "read_group", "read_marked", "read_upload"]

TOGETHER = 4
"""Articles that go through the encoder together: windows of like length share a batch."""


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
    for group in _groups(items):
        yield from read_group(group, model or load_model())


def read_upload(
    name: str, data: bytes, *, options: GatherOptions | None = None, model: Model | None = None
) -> Iterator[Reading | Skipped]:
    """Reads a file that somebody handed over; `name` tells its kind. Raises as `read_articles` does."""
    pages = gather_upload(name, data, options or GatherOptions())
    for group in _groups(page.article if isinstance(page, Page) else page for page in pages):
        yield from read_group(group, model or load_model())


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


def _groups(items: Iterator[Article | Skipped]) -> Iterator[list[Article | Skipped]]:
    """The first item alone, so that a person sees something soon, then TOGETHER at a time."""
    size = 1
    while group := list(islice(items, size)):
        yield group
        size = TOGETHER


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
