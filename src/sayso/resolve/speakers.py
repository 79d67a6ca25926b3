"""Who is meant by each source of an article: the fullest name, kind, role, affiliation, with a probability.

The names of the whole article are put together first; then each attribution is read in text order, so that `he`, `the
official` and `the campaign` may point at whoever spoke before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from sayso.model.marks import Marks
from sayso.records import Article, Attribution, Speaker, content_id
from sayso.resolve.anonymity import find_reason
from sayso.resolve.confidence import speaker_confidence
from sayso.resolve.entities import Entities, find_entities
from sayso.resolve.kinds import Leaning, likely_kind, read_leanings, with_kind, without_source
from sayso.resolve.names import find_names
from sayso.resolve.phrases import source_tokens, split_list
from sayso.resolve.referents import Memory, Referent, remember
from sayso.resolve.roles import find_roles
from sayso.resolve.sources import refer
from sayso.resolve.subjects import find_subject
from sayso.resolve.tokens import find_words

_NOBODY = Referent(None, "none", "no source")
_LOOK_BACK = 40


def resolve_speakers(
    article: Article, attributions: Sequence[Attribution], marks: Marks | None = None
) -> list[tuple[Speaker | None, float]]:
    """Who says each attribution, in the order given: the speaker, None where the article expresses none, and how sure.

    With `marks` the model's head has a say in the kind of speaker.

    The confidence is the share of like cases that were right on labelled news (see `confidence`).

    >>> from sayso.records import Span
    >>> text = "Ana Ruiz, the harbour master, left. She said no."
    >>> source, cue, content = Span.of(text, 36, 39), Span.of(text, 40, 44), Span.of(text, 45, 47)
    >>> said = Attribution("1", "indirect", (source,), (cue,), (content,))
    >>> [(speaker.name, speaker.role) for speaker, _ in resolve_speakers(Article("x:1", text), [said])]
    [('Ana Ruiz', 'harbour master')]
    """
    memory, referents = find_referents(article, attributions, marks)
    return [_finish(memory, a, r) for a, r in zip(attributions, referents, strict=True)]


def find_referents(
    article: Article, attributions: Sequence[Attribution], marks: Marks | None = None
) -> tuple[Memory, list[Referent]]:
    """The referent of each attribution, in the order given, with the memory of the article that they came from."""
    memory = remember(read_names(article))
    around = _Around(attributions)
    leanings = read_leanings(attributions, marks)
    referents: dict[int, Referent] = {}
    for number in sorted(range(len(attributions)), key=lambda n: _reading_order(attributions[n])):
        holder = around.of(number)
        held_by = referents.get(holder) if holder is not None else None
        referents[number] = _resolve(memory, attributions[number], held_by, leanings[number])
    return memory, [referents[number] for number in range(len(attributions))]


def read_names(article: Article) -> Entities:
    """The people, bodies and places of an article with their roles; headline and byline lend names in full."""
    outside = []
    for line in (article.title, article.byline):
        if line and line not in article.text:
            outside += find_names(find_words(line))
    words = find_words(article.text)
    entities = find_entities(words, find_names(words), outside)
    find_roles(entities)
    return entities


def _reading_order(attribution: Attribution) -> tuple[int, int]:
    """Text order, what holds another first."""
    return attribution.start, -attribution.end


class _Around:
    """For each attribution the smallest other one whose content holds its source (or its cue, without a source)."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._attributions = attributions
        self._contents = sorted(
            (piece.start, piece.end, number)
            for number, attribution in enumerate(attributions)
            for piece in attribution.content
        )
        self._starts = [start for start, _, _ in self._contents]

    def of(self, number: int) -> int | None:
        """The number of the attribution around this one, or None."""
        attribution = self._attributions[number]
        inner = (attribution.source or attribution.cue or attribution.content)[0]
        last = bisect_right(self._starts, inner.start)
        for start, end, other in reversed(self._contents[max(0, last - _LOOK_BACK) : last]):
            if other != number and start <= inner.start and inner.end <= end:
                return other
        return None


def _resolve(memory: Memory, attribution: Attribution, held_by: Referent | None, leaning: Leaning) -> Referent:
    """The referent of one attribution, noted in the memory."""
    first, last = source_tokens(memory.entities.words, attribution.source)
    if first == last:
        subject = find_subject(memory, attribution)
        return subject or without_source(memory, attribution, likely_kind(_NOBODY, leaning)) or _NOBODY
    parts = [refer(memory, *part, held_by) for part in split_list(memory.entities, first, last)]
    referent = parts[0] if len(parts) == 1 else _join(parts)
    referent = with_kind(memory, referent, likely_kind(referent, leaning), (first, last))
    parts = [referent] if len(parts) == 1 else parts
    start = memory.entities.words.tokens[first].start
    for part in parts:
        memory.add(start, part)
    if len(parts) > 1:
        memory.add(start, referent)
    return referent


def _join(parts: Sequence[Referent]) -> Referent:
    """Several speakers of one attribution as one: names joined by `; `, the kind of the members."""
    names = [part.name for part in parts if part.name]
    kinds = [part.kind for part in parts]
    roles = [part.role for part in parts if part.role]
    bodies = [part.body for part in parts if part.body]
    kind = kinds[0] if len(set(kinds)) == 1 else "group"
    return Referent(
        "; ".join(dict.fromkeys(names)) or None,
        kind,
        "list",
        role="; ".join(roles) if len(roles) == len(parts) else None,
        body="; ".join(dict.fromkeys(bodies)) if len(bodies) == len(parts) else None,
        sureness=min(part.sureness for part in parts),
    )


def _finish(memory: Memory, attribution: Attribution, referent: Referent) -> tuple[Speaker | None, float]:
    """The record of a referent, and its confidence."""
    confidence = speaker_confidence(referent)
    if referent.name is None and not referent.candidates:
        return None, confidence
    reason = find_reason(memory.entities.words, attribution) if referent.kind == "unnamed" else None
    shown = referent.name or "; ".join(referent.candidates)
    return (
        Speaker(
            id=content_id(referent.kind, shown.lower()),
            name=referent.name,
            kind=referent.kind,
            role=referent.role,
            affiliation=referent.body,
            reason=reason,
            candidates=referent.candidates,
        ),
        confidence,
    )
