"""What words tell by themselves, whatever the article: first names, places, roles, common nouns; and how to compare."""

from __future__ import annotations

import unicodedata

from sayso.languages.en import first_names, places
from sayso.languages.en.bodies import BODY_HEADS
from sayso.languages.en.papers import DOCUMENTS
from sayso.languages.en.people_groups import GROUPS
from sayso.languages.en.roles import PERSONS, PLURAL_ROLES, ROLES, SHORT_TITLES

FIRST_NAMES = first_names.FEMALE | first_names.MALE | first_names.EITHER
PLACES = places.COUNTRIES | places.STATES | places.CITIES
COMMON = ROLES | PERSONS | GROUPS | DOCUMENTS | BODY_HEADS | places.PEOPLES | frozenset(PLURAL_ROLES)
LINKS = frozenset(["of", "for", "on", "the", "and", "in"])
"""Small words that hold a name of several words together."""


def fold(word: str) -> str:
    """A word as names are compared: small letters, no stops, no accents.

    >>> fold("U.S."), fold("François")
    ('us', 'francois')
    """
    lower = word.lower().replace(".", "").replace("’", "'")
    if lower.isascii():
        return lower
    return "".join(letter for letter in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(letter))


def singular_role(word: str) -> str | None:
    """The singular of a role word or of its plural or short form, else None.

    >>> singular_role("spokesmen"), singular_role("Sen."), singular_role("harbour")
    ('spokesman', 'senator', None)
    """
    lower = word.lower()
    if lower in ROLES:
        return lower
    if lower in PLURAL_ROLES:
        return PLURAL_ROLES[lower]
    stem = lower.rstrip(".")
    if stem in SHORT_TITLES and (word.endswith(".") or word[0].isupper()):
        return SHORT_TITLES[stem]
    return lower[:-1] if lower.endswith("s") and lower[:-1] in ROLES else None


def is_common_noun(lower: str) -> bool:
    """Whether a word in small letters heads descriptions, in the singular or the plural, and is no name."""
    return lower in COMMON or (lower.endswith("s") and lower[:-1] in COMMON)
