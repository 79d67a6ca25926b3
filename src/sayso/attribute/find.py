"""Attributions of an article: source, cue and content spans that belong together, one inside another where it is so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.attribute.gaps import close_gaps
from sayso.attribute.joining import Group, join_runs
from sayso.attribute.tagging import Run, find_runs
from sayso.model.marks import Marks
from sayso.records import Article, Attribution, Form, Span, content_id

INNER_LEAST = 0.5
"""Probability below which an attribution inside another is left out: chosen on train articles kept aside."""


def find_attributions(article: Article, marks: Marks) -> list[Attribution]:
    """The attributions of `article`, in the order of the text.

    article: its `text` is what `marks` were made from; marks: of the model. Every span slices to its text. Scheme:
    PolNeAR (Newell, Margolin and Ruths, LREC 2018), with a second level: what is reported inside another's content has
    `inside` set to the id of the smallest content that holds it.
    """
    runs = find_runs(marks)
    layers = [[run for run in runs if run.layer == layer] for layer in (0, 1)]
    groups = [join_runs(marks, layer) for layer in layers]
    outer = [_attribution(article, marks, group, groups[0]) for group in groups[0]]
    likely = [group for group in groups[1] if group.probability >= INNER_LEAST]
    inner = [_attribution(article, marks, group, likely) for group in likely]
    nested = [with_inside(a, outer) for a in inner if not _repeats(a, outer)]
    found = [with_inside(a, outer) for a in outer] + [a for a in nested if a.inside]
    return sorted(found, key=lambda a: (a.start, a.cue[0].start))


def with_inside(attribution: Attribution, others: Iterable[Attribution]) -> Attribution:
    """The attribution with `inside` set to the one among `others` whose content most closely holds cue and content."""
    holders = [
        (piece.end - piece.start, other.id)
        for other in others
        if other.id != attribution.id
        for piece in other.content
        if _holds(piece, (*attribution.cue, *attribution.content))
    ]
    return replace(attribution, inside=min(holders)[1]) if holders else attribution


def _holds(piece: Span, spans: Iterable[Span]) -> bool:
    return all(piece.start <= span.start and span.end <= piece.end for span in spans)


def _repeats(attribution: Attribution, others: Iterable[Attribution]) -> bool:
    """Whether another attribution has a cue on the same words."""
    cue = attribution.cue[0]
    return any(cue.start < span.end and span.start < cue.end for other in others for span in other.cue)


def _attribution(article: Article, marks: Marks, group: Group, groups: Sequence[Group]) -> Attribution:
    source = _spans(article.text, marks, [group.source] if group.source else [])
    cue = _spans(article.text, marks, [group.cue])
    content = _spans(article.text, marks, close_gaps(marks, [run for run, _ in group.content], groups))
    return Attribution(
        id=attribution_id(article.id, source, cue, content),
        form=form_of(marks, content),
        source=source,
        cue=cue,
        content=content,
        confidence=marks.heads.calibrated("attribution", group.probability),
    )


def attribution_id(article_id: str, source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span]) -> str:
    """Id of the statement on these spans of this article, whichever model found them."""
    return content_id(article_id, *(f"{s.start}-{s.end}" for s in (*source, *cue, *content)), f"{len(source)}")


def _spans(text: str, marks: Marks, runs: Sequence[Run]) -> tuple[Span, ...]:
    starts, ends = marks.words.starts, marks.words.ends
    return tuple(
        Span.of(text, int(starts[run.start]), int(ends[run.end - 1])) for run in sorted(runs, key=lambda r: r.start)
    )


def form_of(marks: Marks, content: Sequence[Span]) -> Form:
    """`direct` when all words of the content stand in quotation marks, `indirect` when none, else `mixed`."""
    words = [i for i in marks.words_of(content) if marks.words.text[marks.words.starts[i]].isalnum()]
    quoted = sum(int(marks.quoted[i]) for i in words)
    if not quoted:
        return "indirect"
    return "direct" if quoted == len(words) else "mixed"
