"""Names that are one speaker: a surname, initials, or somebody who speaks for a body."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.languages.en.provenance import SPOKES_WORDS
from sayso.link.origins.graph import Graph
from sayso.link.origins.naming import initials_of, speaker_key, words_of
from sayso.link.origins.story import Story

Pair = tuple[str, str]


def join_people(story: Story, graph: Graph) -> None:
    """Joins the speakers of a story who are one: `Ruiz` with the only Ruiz, `FBI` with its full name, a spokesman
    with the body that he speaks for, a report of a body with the body."""
    for one, other in (*_short_names(story), *_bodies(story), *_papers(story)):
        graph.join(("speaker", speaker_key(one)), ("speaker", speaker_key(other)))


def _short_names(story: Story) -> Iterator[Pair]:
    names = sorted({name for account in story.accounts for name in account.speakers})
    for short in names:
        full = [name for name in names if _is_short_for(short, name)]
        if len({speaker_key(name) for name in full}) == 1:
            yield short, full[0]


def _is_short_for(short: str, name: str) -> bool:
    words, full = words_of(short), words_of(name)
    return len(words) == 1 < len(full) and (full[-1] == words[0] or (short.isupper() and initials_of(name) == words[0]))


def _bodies(story: Story) -> Iterator[Pair]:
    """Somebody who speaks for a body by role, and the body: the affiliation, or the one that the role's words fit."""
    named = [(account.speaker, account.speakers[0]) for account in story.accounts if len(account.speakers) == 1]
    bodies = {name for speaker, name in named if speaker and speaker.kind == "organization"}
    for speaker, name in named:
        role = set(words_of(speaker.role)) if speaker else set()
        if not speaker or not role & SPOKES_WORDS:
            continue
        rest = role - SPOKES_WORDS
        fits = {speaker_key(body): body for body in bodies if rest and rest <= set(words_of(body))}
        if speaker.affiliation:
            yield name, speaker.affiliation
        elif len(fits) == 1:
            yield name, next(iter(fits.values()))


def _papers(story: Story) -> Iterator[Pair]:
    """A report, and the body in its name if another account has it from that body."""
    named = [(account.speaker.kind, name) for account in story.accounts if account.speaker for name in account.speakers]
    bodies = {name for kind, name in named if kind == "organization"}
    for paper in {name for kind, name in named if kind == "document"}:
        for body in sorted(bodies):
            if set(words_of(body)) < set(words_of(paper)):
                yield paper, body
