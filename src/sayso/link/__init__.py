"""The same claim across articles: what statements assert, which say the same, and who stands where."""

from sayso.link.asserting import make_assertions
from sayso.link.claims import group_claims
from sayso.link.drift import Piece, align_wordings
from sayso.link.find import find_links
from sayso.link.index import AssertionIndex, MemoryIndex
from sayso.records import Assertion

__all__ = [
    "Assertion",
    "AssertionIndex",
    "MemoryIndex",
    "Piece",
    "align_wordings",
    "find_links",
    "group_claims",
    "make_assertions",
]
