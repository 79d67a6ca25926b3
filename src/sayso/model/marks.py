"""What one encoder run says about an article: word vectors, and the heads that every stage decodes them with."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from sayso.model.heads import Floats, Heads
from sayso.model.windows import Window
from sayso.model.words import Ints, Words
from sayso.records import Span


@dataclass(frozen=True)
class Marks:
    """Words of an article (n), a vector for each (n, size), and whether each stands in quotation marks (n).

    Words point at cues within the window that they were read in, since vectors also say where in the window a word
    stands: `keys` holds, for each of `windows`, the keys of all words seen in it.
    """

    words: Words
    vectors: Floats
    quoted: Ints
    heads: Heads
    windows: Sequence[Window] = ()
    keys: Sequence[Floats] = ()
    _read: dict[tuple[tuple[Span, ...], ...], dict[str, Floats]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def point(self, start: int, end: int, layer: int, anchors: Ints) -> tuple[Ints, Floats]:
        """At which cues words `[start, end)` point: places in `anchors` that are in sight, and log probabilities.

        anchors (a), ascending: first words of the cues of the layer. A run that is cut by a window's end is judged by
        the words on the side where its middle stands. Both results are empty when no cue is in sight.
        """
        number = bisect_right([window.own_start for window in self.windows], (start + end - 1) // 2) - 1
        window = self.windows[number]
        low, high = np.searchsorted(anchors, [window.start, window.end])
        if low == high:
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
        vectors = self.vectors[max(start, window.own_start) : min(end, window.own_end)]
        logs = self.heads.point(vectors, self.keys[number][anchors[low:high] - window.start], layer)
        return np.arange(low, high), logs.mean(axis=0)

    def words_of(self, spans: Sequence[Span]) -> Ints:
        """Numbers of the words that the spans cover, in order."""
        starts, ends = self.words.starts, self.words.ends
        found = [
            np.arange(np.searchsorted(ends, s.start, side="right"), np.searchsorted(starts, s.end, side="left"))
            for s in spans
        ]
        return np.concatenate(found).astype(np.int64) if found else np.zeros(0, dtype=np.int64)

    def read(self, source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span]) -> dict[str, Floats]:
        """Probabilities of act, commitment, medium and speaker kind for one statement (see `sayso.model.labels`).

        Empty where cue or content cover no word. Several stages ask for the same statement: it is read once.
        """
        spans = tuple(source), tuple(cue), tuple(content)
        if spans not in self._read:
            self._read[spans] = self._read_now(*spans)
        return self._read[spans]

    def _read_now(
        self, source: tuple[Span, ...], cue: tuple[Span, ...], content: tuple[Span, ...]
    ) -> dict[str, Floats]:
        cues, contents = self.words_of(cue), self.words_of(content)
        if not len(cues) or not len(contents):
            return {}
        return self.heads.read(self.vectors, self.words_of(source), cues, contents)

    def content_vector(self, content: Sequence[Span]) -> Floats:
        """Unit vector of a content, or zeros where it covers no word."""
        words = self.words_of(content)
        if not len(words):
            return np.zeros(self.vectors.shape[1], dtype=np.float32)
        return self.heads.content_vector(self.vectors, words)
