"""Where each attribution stands and which attributions belong to one utterance.

A speech, an interview or a letter is told in several statements, one of which names the occasion. Statements of one
speaker that follow each other without a gap are taken as one utterance; what is known of the occasion then holds for
all of them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TypeVar

from sayso.records import Article, Attribution, Speaker, SpeakerKind
from sayso.resolve.passages import Passages, find_passages

AUTHOR = "<author>"
_T = TypeVar("_T")
_PARAGRAPHS_FOR_ONE_UTTERANCE = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where an attribution stands, for the rest of this folder.

    `at` is the offset that stands for it (its cue, else its source, else its content), `sentence` and `paragraph` the
    numbers of that offset, `sentences` every sentence that the source, the cue or an edge of the content touches. `key`
    is a rough name of the source: equal keys mean probably the same speaker; "" where nothing is known. `kind` is the
    kind of speaker.
    """

    at: int
    sentence: int
    paragraph: int
    sentences: frozenset[int]
    key: str
    utterance: int = -1
    kind: SpeakerKind = "none"


@dataclass(frozen=True, slots=True)
class Scene:
    """An article laid out once for every field: its passages, and the place of every attribution, in the order given.

    `ats` are the offsets of all places in order, `ats_of` those of one key; `utterances_in` and `keys_in` say what is
    uttered in a sentence and by whom. `content_starts` are in order, `content_reach[i]` is the furthest end of the
    contents up to the i-th.
    """

    article: Article
    attributions: Sequence[Attribution]
    passages: Passages
    places: tuple[Place, ...]
    ats: tuple[int, ...]
    ats_of: Mapping[str, tuple[int, ...]]
    utterances_in: Mapping[int, frozenset[int]]
    keys_in: Mapping[int, frozenset[str]]
    content_starts: tuple[int, ...]
    content_reach: tuple[int, ...]

    def is_told(self, start: int, end: int) -> bool:
        """Whether `[start, end)` stands in the content of some attribution."""
        number = bisect_right(self.content_starts, start) - 1
        return number >= 0 and self.content_reach[number] >= end

    def between(self, low: int, high: int) -> int:
        """Number of attributions that stand strictly between two offsets."""
        return max(bisect_left(self.ats, high) - bisect_right(self.ats, low), 0)

    def others_between(self, low: int, high: int, key: str) -> int:
        """Number of attributions by anybody but `key` strictly between two offsets."""
        own = self.ats_of.get(key, ())
        return self.between(low, high) - max(bisect_left(own, high) - bisect_right(own, low), 0)


def lay_out(article: Article, attributions: Sequence[Attribution], speakers: Sequence[Speaker | None]) -> Scene:
    """Place every attribution, whose speakers are known, and group them into utterances.

    >>> lay_out(Article("u", ""), [], []).places
    ()
    """
    passages = find_passages(article.text)
    order = sorted(range(len(attributions)), key=lambda number: _offset(attributions[number]))
    keys = _keys(attributions, speakers, order, passages)
    groups = _utterances(attributions, order, keys, passages)
    places = tuple(
        replace(_place(attribution, passages, key, group), kind=speaker.kind if speaker else "none")
        for attribution, key, group, speaker in zip(attributions, keys, groups, speakers, strict=True)
    )
    contents = sorted((span.start, span.end) for made in attributions for span in made.content)
    return Scene(
        article,
        attributions,
        passages,
        places,
        ats=tuple(sorted(place.at for place in places)),
        ats_of=_ats_of(places),
        utterances_in=_grouped((place.sentence, place.utterance) for place in places),
        keys_in=_grouped((place.sentence, place.key) for place in places),
        content_starts=tuple(start for start, _ in contents),
        content_reach=tuple(accumulate((end for _, end in contents), max)),
    )


def _ats_of(places: Sequence[Place]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for place in places:
        found.setdefault(place.key, []).append(place.at)
    return {key: tuple(sorted(ats)) for key, ats in found.items()}


def _grouped(pairs: Iterable[tuple[int, _T]]) -> dict[int, frozenset[_T]]:
    """The second parts of the pairs by their first."""
    found: dict[int, set[_T]] = {}
    for number, value in pairs:
        found.setdefault(number, set()).add(value)
    return {number: frozenset(values) for number, values in found.items()}


def _offset(attribution: Attribution) -> int:
    for spans in (attribution.cue, attribution.source, attribution.content):
        if spans:
            return spans[0].start
    return 0


def _place(attribution: Attribution, passages: Passages, key: str, group: int) -> Place:
    at = _offset(attribution)
    edges = [span.start for span in attribution.spans()] + [span.end - 1 for span in attribution.spans()]
    touched = frozenset(passages.sentence(edge) for edge in edges)
    return Place(at, passages.sentence(at), passages.paragraph(at), touched, key, group)


def _keys(
    attributions: Sequence[Attribution], speakers: Sequence[Speaker | None], order: Sequence[int], passages: Passages
) -> list[str]:
    """The speaker of each attribution; a missing one is that of the attribution before it, if near."""
    keys = [""] * len(attributions)
    last, last_paragraph = "", -_PARAGRAPHS_FOR_ONE_UTTERANCE - 1
    for number in order:
        key = _key(speakers[number])
        paragraph = passages.paragraph(_offset(attributions[number]))
        if not key and paragraph - last_paragraph <= 1:
            key = last
        keys[number] = key
        if key:
            last, last_paragraph = key, paragraph
    return keys


def _key(speaker: Speaker | None) -> str:
    if speaker is None:
        return ""
    if speaker.kind == "author":
        return AUTHOR
    name = speaker.name or ""
    return (name.split() or [""])[-1].lower() if speaker.kind == "person" else name.lower()


def _utterances(
    attributions: Sequence[Attribution], order: Sequence[int], keys: Sequence[str], passages: Passages
) -> list[int]:
    """Number of the utterance of each attribution: a run of one key with small gaps."""
    groups = [-1] * len(attributions)
    latest: dict[str, tuple[int, int]] = {}
    count = 0
    for number in order:
        paragraph = passages.paragraph(_offset(attributions[number]))
        group, before = latest.get(keys[number], (-1, -99))
        if group < 0 or not keys[number] or paragraph - before > _PARAGRAPHS_FOR_ONE_UTTERANCE:
            group, count = count, count + 1
        groups[number] = group
        latest[keys[number]] = (group, paragraph)
    return groups
