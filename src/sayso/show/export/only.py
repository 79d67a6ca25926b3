"""Which statements an export takes: the filters of `sayso find`, without its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sayso.keep.identity import speaker_key
from sayso.records import Act, Article, Medium, Reading, SpeakerKind, Statement


@dataclass(frozen=True, slots=True)
class Only:
    """Every filter that is given must hold.

    `speakers` are ids under which the record knows those who may speak. `since` and `until` are ISO days of
    publication, both included; an article without a date is then left out.
    """

    speakers: frozenset[str] | None = None
    act: Act | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    medium: Medium | None = None
    kind: SpeakerKind | None = None


def take_only(readings: Iterable[Reading], only: Only) -> Iterator[Reading]:
    """The readings with the statements that satisfy `only`; an article without any is left out, unless all are taken.

    >>> list(take_only([Reading(Article("u", "…", outlet="Orsa Post"))], Only(outlet="The Vela Courier")))
    []
    """
    for reading in readings:
        if only == Only():
            yield reading
        elif _takes_article(only, reading.article):
            said = tuple(item for item in reading.statements if _takes_statement(only, item, reading.article))
            if said:
                yield replace(reading, statements=said)


def _takes_article(only: Only, article: Article) -> bool:
    day = (article.published or "")[:10]
    return (
        only.outlet in (None, article.outlet)
        and (only.since is None or only.since[:10] <= day)
        and (only.until is None or "" < day <= only.until[:10])
    )


def _takes_statement(only: Only, said: Statement, article: Article) -> bool:
    return (
        only.act in (None, said.act)
        and only.medium in (None, said.medium)
        and (only.kind is None or (said.speaker is not None and said.speaker.kind == only.kind))
        and (only.speakers is None or _is_by(said, article, only.speakers))
    )


def _is_by(said: Statement, article: Article, ids: frozenset[str]) -> bool:
    """Whether the record's id of the speaker, shared or of this article alone, is among `ids`."""
    return said.speaker is not None and not ids.isdisjoint(
        (speaker_key(said.speaker, None), speaker_key(said.speaker, article.id))
    )
