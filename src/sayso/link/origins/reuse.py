"""Which earlier articles a text takes passages from, found among many without comparing all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from sayso.link.origins.shared import Passage, find_passages
from sayso.link.origins.signatures import keys_of, make_signature
from sayso.records import Article

_OWN = 20
"""Words outside quotation marks that one passage must share: reporters of one speech share no more than quotes."""
_LONG, _OWN_IN_ALL = 12, 30
"""Or so many words in all, counted in passages that share so many each."""
_LOOKED_AT = 50
"""Candidates that are compared word by word, those with most keys in common first."""


class ReuseIndex(Protocol):
    """Where the keys of articles are kept: a table of (key, article) does."""

    def add(self, article: str, keys: Iterable[int]) -> None:
        """Keep the keys of an article by its id; adding it again changes nothing."""

    def find(self, keys: Sequence[int]) -> Iterable[str]:
        """The id of an article for each of these keys that it has, so as often as it has keys in common."""


class MemoryReuse:
    """A `ReuseIndex` in memory.

    >>> index = MemoryReuse()
    >>> index.add("a", [1, 2])
    >>> list(index.find([2, 3]))
    ['a']
    """

    def __init__(self) -> None:
        self._articles: dict[int, dict[str, None]] = {}

    def add(self, article: str, keys: Iterable[int]) -> None:
        """Keep the keys of an article by its id."""
        for key in keys:
            self._articles.setdefault(key, {})[article] = None

    def find(self, keys: Sequence[int]) -> Iterable[str]:
        """The id of an article for each of these keys that it has."""
        return [article for key in keys for article in self._articles.get(key, ())]


@dataclass(frozen=True, slots=True)
class Reuse:
    """An article shares passages with `other` (an id) that are too long for chance; `own` words lie outside quotes."""

    other: str
    passages: tuple[Passage, ...]
    own: int


def find_reuse(article: Article, index: ReuseIndex, read: Callable[[str], Article]) -> list[Reuse]:
    """The articles of the index that share passages with this one, those that share most first.

    index: holds the keys of other articles, and perhaps of this one, which is passed over. read: gives an article of
    the index by its id. Which of two articles took from the other, their dates must tell; both may be from a third.
    """
    shared = Counter(index.find(keys_of(make_signature(article.text))))
    shared.pop(article.id, None)
    found = []
    for other, _ in shared.most_common(_LOOKED_AT):
        passages = find_passages(article.text, read(other).text)
        if is_reuse(passages):
            found.append(Reuse(other, passages, sum(passage.own for passage in passages)))
    return sorted(found, key=lambda reuse: (-reuse.own, reuse.other))


def is_reuse(passages: Sequence[Passage]) -> bool:
    """Whether the passages that two articles share say that one text was used for the other."""
    long = [passage.own for passage in passages if passage.own >= _LONG]
    return max(long, default=0) >= _OWN or sum(long) >= _OWN_IN_ALL
