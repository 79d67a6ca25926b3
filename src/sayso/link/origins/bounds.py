"""How many origins at the least: which ends of the chains may be one and the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.link.origins.accounts import Account
from sayso.link.origins.naming import speaker_key, words_agree, words_of


@dataclass(frozen=True)
class Origin:
    """One end of the chains, with the accounts that rest on it, and those of them that speak at first hand.

    `names` are its speakers' names (empty: unnamed), `outlet` the last outlet known where nobody stands behind it.
    """

    accounts: tuple[Account, ...]
    heads: tuple[Account, ...]
    names: tuple[str, ...] = ()
    outlet: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing tells who knows: an article of its own, or an outlet that names no source."""
        return not self.names and all(head.voice in ("nobody", "outlet") for head in self.heads)

    @property
    def telling(self) -> frozenset[str]:
        """Stems that tell this origin from others."""
        return frozenset().union(*(head.telling for head in self.heads))


def alone(account: Account) -> Origin:
    """An account as an origin of its own."""
    return Origin((account,), (account,), account.speakers)


def may_be_one(one: Origin, other: Origin) -> bool:
    """Whether nothing in the articles speaks against two origins being the same.

    Two full names are two people; a name may be part of the other (`Ruiz`), a body may be whom a person speaks for,
    and somebody unnamed may be anybody whose office does not contradict the description.
    """
    if one.is_open or other.is_open:
        return True
    if one.names and other.names:
        return any(_names_agree(mine, theirs) for mine in one.names for theirs in other.names) or _is_for(one, other)
    return not one.telling or not other.telling or words_agree(one.telling, other.telling)


def group_least(origins: Sequence[Origin]) -> list[list[Origin]]:
    """The origins in as few groups as can be, all of a group possibly one; greedily, those with most rivals first.

    That is a colouring of the graph of rivals (Welsh and Powell, 1967), which may need a group too many where
    descriptions contradict each other in a tangle; with named speakers alone it is exact.
    """
    agrees = [[may_be_one(one, other) for other in origins] for one in origins]
    order = sorted(range(len(origins)), key=lambda n: (origins[n].is_open, not origins[n].names, sum(agrees[n]), n))
    groups: list[list[int]] = []
    for number in order:
        home = next((group for group in groups if all(agrees[number][other] for other in group)), None)
        if home is None:
            groups.append([number])
        else:
            home.append(number)
    return [[origins[number] for number in group] for group in groups]


def _names_agree(one: str, other: str) -> bool:
    if speaker_key(one) == speaker_key(other):
        return True
    mine, theirs = set(words_of(one)), set(words_of(other))
    return bool(mine) and bool(theirs) and (mine < theirs or theirs < mine)


def _is_for(one: Origin, other: Origin) -> bool:
    """Whether one origin is a body and the other somebody whose role or affiliation names it."""
    return any(
        mine.speaker and theirs.speaker and mine.speaker.kind == "organization" and theirs.speaker.kind == "person"
        and words_agree(mine.telling, theirs.telling)
        for left, right in ((one, other), (other, one))
        for mine in left.heads
        for theirs in right.heads
    )  # fmt: skip
