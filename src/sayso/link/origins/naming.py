"""When two names mean one speaker or one outlet, and what a description says of somebody unnamed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.languages.en.outlets import OUTLET_BEGINNINGS, OUTLET_ENDINGS, OUTLETS
from sayso.languages.en.provenance import OUTLET_ROLES, SMALL_NAME_WORDS, VAGUE_WORDS
from sayso.languages.en.wires import WIRE_ENDINGS, WIRES
from sayso.link.terms import stem

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_THE = re.compile(r"^[Tt]he\s+")
PLACE_WORDS = "in|from|near|based in"
_PLACE = re.compile(rf"(?<!\w)(?:{PLACE_WORDS}) (?:the )?[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+)*")
_BEGINNING = 4
_DOMAIN = re.compile(r"^(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)*)\.(?:\w{2,})$")


def words_of(name: str | None) -> tuple[str, ...]:
    """The words of a name in small letters, without articles, prepositions and a possessive ending."""
    words = (found.group().lower().replace("’", "'").removesuffix("'s") for found in _WORD.finditer(name or ""))
    return tuple(word for word in words if word not in SMALL_NAME_WORDS)


def speaker_key(name: str) -> str:
    """What the spellings of one speaker's name have in common: its words, in one order.

    >>> speaker_key("the Ministry of Transport") == speaker_key("Transport Ministry")
    True
    """
    return " ".join(sorted(words_of(name))) or name.lower()


def outlet_key(name: str) -> str:
    """What the names of one outlet have in common: known abbreviations spelt out, no `The`, no domain.

    >>> outlet_key("the AP"), outlet_key("The Vela Lantern")
    ('associated press', 'vela lantern')
    """
    bare = _THE.sub("", name.strip())
    bare = WIRES.get(bare) or OUTLETS.get(bare) or bare
    domain = _DOMAIN.match(bare)
    return " ".join(words_of(domain[1] if domain else bare)) or bare.lower()


def is_wire_name(name: str) -> bool:
    """Whether a name or tag is a news agency's: listed, or so called by its ending.

    >>> is_wire_name("AP"), is_wire_name("Nereid Press Agency"), is_wire_name("Mira Sol")
    (True, True, False)
    """
    bare = _THE.sub("", name.strip())
    return bare in WIRES or (" " in bare and bare.endswith(WIRE_ENDINGS))


def is_outlet_name(name: str, role: str | None = None) -> bool:
    """Whether a speaker of this name is an outlet: listed, or so called by its last word or by its role."""
    bare = _THE.sub("", name.strip())
    if bare in OUTLETS or is_wire_name(bare):
        return True
    words = bare.split(" ")
    so_called = len(words) > 1 and (words[-1] in OUTLET_ENDINGS or words[0] in OUTLET_BEGINNINGS)
    return so_called or bool(set(words_of(role)) & OUTLET_ROLES)


def telling_words(descriptions: Iterable[str | None]) -> frozenset[str]:
    """Stems of the words that tell one unnamed source from another: `customs`, not `senior` or `official`.

    >>> sorted(telling_words(["a senior customs official", None]))
    ['custom']
    """
    words = {word for text in descriptions for word in words_of(_PLACE.sub("", text or ""))}
    return frozenset(stem(word) for word in words if word not in VAGUE_WORDS)


def words_agree(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two sets of telling words have one in common, whole or as its beginning (`rail`, `railway`)."""
    return any(
        mine == theirs
        or (min(len(mine), len(theirs)) >= _BEGINNING and (mine.startswith(theirs) or theirs.startswith(mine)))
        for mine in one
        for theirs in other
    )


def initials_of(name: str) -> str:
    """The first letters of a name's words, small words left out.

    >>> initials_of("Federal Bureau of Investigation")
    'fbi'
    """
    return "".join(word[0] for word in words_of(name))
