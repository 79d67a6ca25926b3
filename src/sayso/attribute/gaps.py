"""Small gaps inside a content that the tagger left by mistake: `the first amendment, [and] that …`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.attribute.joining import Group
from sayso.attribute.tagging import Run
from sayso.model.marks import Marks

WIDEST = 2
"""Words that a gap may have. Any limit from one to five raises exact content F1 on train articles kept aside by 0.6."""


def close_gaps(marks: Marks, content: Sequence[Run], groups: Sequence[Group]) -> list[Run]:
    """The runs of one content in order, neighbours made one where next to nothing stands between them.

    content: the runs of one attribution; groups: all attributions of its layer. A gap stays where a source or cue
    stands in it (*"No," she said, "never."*), where the paragraph ends, and where it has more than WIDEST words.
    """
    others = [run for group in groups for run in (group.cue, group.source) if run]
    closed: list[Run] = []
    for run in sorted(content, key=lambda run: run.start):
        if closed and _is_slip(marks, closed[-1].end, run.start, others):
            closed[-1] = replace(closed[-1], end=run.end)
        else:
            closed.append(run)
    return closed


def _is_slip(marks: Marks, start: int, end: int, others: Sequence[Run]) -> bool:
    """Whether words `[start, end)` are a gap that belongs to the content around it."""
    words = marks.words
    if words.paragraphs[start - 1] != words.paragraphs[end]:
        return False
    if any(run.start < end and start < run.end for run in others):
        return False
    return sum(words.text[words.starts[i]].isalnum() for i in range(start, end)) <= WIDEST
