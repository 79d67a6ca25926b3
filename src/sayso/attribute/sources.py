"""Whose a cue is: one of the source runs in sight, or nobody's.

Chosen from the cue's side, since one source may hold several cues (*Ruiz said no and added that …*).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.attribute.tagging import Run
from sayso.model.marks import Marks
from sayso.model.words import Ints

SIGHT = 120
"""Words between a cue and the farthest source that it may have."""

EDGES = (-60, -25, -12, -6, -3, -1, 0, 2, 5, 11, 24, 59)
"""Borders between buckets of signed distance, in words from the cue to the source."""

BUCKETS = len(EDGES) + 1


def candidates(cue: Run, sources: Sequence[Run]) -> list[int]:
    """Places in `sources` of the runs of the cue's layer that it may have."""
    return [
        place
        for place, run in enumerate(sources)
        if run.layer == cue.layer and run.start - cue.end <= SIGHT and cue.start - run.end <= SIGHT
    ]


def distance_buckets(cue: Run, sources: Sequence[Run]) -> Ints:
    """Number of the distance bucket of each source (c): negative distances stand before the cue."""
    distances = [run.start - cue.end if run.start >= cue.end else run.end - 1 - cue.start for run in sources]
    return np.searchsorted(EDGES, np.asarray(distances, dtype=np.int64), side="right").astype(np.int64)


def choose_source(marks: Marks, cue: Run, sources: Sequence[Run]) -> tuple[Run | None, float]:
    """The source of a cue among runs, None for nobody, and how sure that is."""
    near = [sources[place] for place in candidates(cue, sources)]
    vectors = np.stack([marks.vectors[run.start : run.end].mean(axis=0) for run in near]) if near else None
    chances = marks.heads.whose(marks.vectors[cue.start], vectors, distance_buckets(cue, near))
    best = int(chances.argmax())
    return (near[best] if best < len(near) else None), float(chances[best])
