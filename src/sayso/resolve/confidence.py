"""How often a speaker found in one way was right, as measured on labelled news: the confidence of a speaker."""

from __future__ import annotations

from bisect import bisect_right

from sayso.languages.en.speaker_confidence import BY_PATH, OTHERWISE, SHARES
from sayso.resolve.referents import Referent


def speaker_confidence(referent: Referent) -> float:
    """The share of like cases that were right: by the way of finding, and for a ranked pronoun by its rank's share."""
    return BY_PATH.get(path_of(referent), OTHERWISE)


def path_of(referent: Referent) -> str:
    """The name under which a referent is counted: its path, for a pronoun with the bin of its probability."""
    if referent.path != "pronoun":
        return referent.path
    return f"pronoun {bisect_right(SHARES, referent.sureness)}"
