"""Which source and which content belong to which cue.

Each word of a content points at the first word of its cue; the content goes to the cue that its words agree on. A cue
without content is no attribution. Each cue then chooses its source, or none; several cues may choose the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from sayso.attribute.sources import choose_source
from sayso.attribute.tagging import Run
from sayso.model.marks import Marks


@dataclass
class Group:
    """A cue, the contents that point at it, each with the probability of its pointing, and the source it has."""

    cue: Run
    content: list[tuple[Run, float]] = field(default_factory=list)
    source: Run | None = None
    choice: float = 1.0
    """How sure the choice of the source is."""

    @property
    def probability(self) -> float:
        """That the cue, its contents and their pointing are all right, taken as independent."""
        chance = self.cue.probability * self.choice
        for run, pointing in self.content:
            chance *= run.probability * pointing
        return chance * (self.source.probability if self.source else 1.0)


def join_runs(marks: Marks, runs: Sequence[Run]) -> list[Group]:
    """The groups of one layer's runs that have a content, in the order of their cues."""
    groups = [Group(run) for run in runs if run.role == "cue"]
    anchors = np.asarray([group.cue.start for group in groups], dtype=np.int64)
    sources = [run for run in runs if run.role == "source"]
    for run in runs if groups else ():
        if run.role == "content":
            places, logs = marks.point(run.start, run.end, run.layer, anchors)
            if len(places):
                chances = np.exp(logs - logs.max())
                best = int(chances.argmax())
                groups[places[best]].content.append((run, float(chances[best] / chances.sum())))
    return [_with_source(marks, group, sources) for group in groups if group.content]


def _with_source(marks: Marks, group: Group, sources: Sequence[Run]) -> Group:
    source, chance = choose_source(marks, group.cue, sources)
    return Group(group.cue, group.content, source, chance)
