"""Names in an article: runs of capitalised words, cut into form of address, role and name, with a first guess of kind.

No library of entities is asked: a run is a person where a first name, a form of address or a role says so, a body
where its head word does, a place where the table knows it, and else unknown until the whole article has been seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sayso.languages.en import places
from sayso.languages.en.bodies import BODY_HEADS, BODY_OPENERS, COMPANY_SUFFIXES
from sayso.languages.en.function_words import PARTICLES, SUFFIXES
from sayso.languages.en.outlets import OUTLET_ENDINGS, OUTLETS
from sayso.languages.en.roles import (
    HONORIFICS,
    ROLE_MODIFIERS,
    TRADE_SURNAMES,
)
from sayso.resolve.lexicon import COMMON, FIRST_NAMES, LINKS, PLACES, fold, is_common_noun, singular_role
from sayso.resolve.runs import find_runs
from sayso.resolve.tokens import Token, Words

NameKind = Literal["person", "organization", "place", "unknown"]
_OUTLET_NAMES = frozenset(OUTLETS) | frozenset(OUTLETS.values())


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of a name: tokens `[first, last)`; `words` without form of address and role, `role` as written.

    `gender` is the pronoun group that the form of address tells; `kind` is a first guess.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    words: tuple[str, ...]
    kind: NameKind
    gender: str | None = None
    role: str | None = None
    headline: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """The words in small letters without stops, to compare by."""
        return tuple(fold(word) for word in self.words)


def find_names(words: Words) -> list[Name]:
    """Every name of a text in order.

    >>> from sayso.resolve.tokens import find_words
    >>> [(n.text, n.kind, n.role) for n in find_names(find_words("Mayor Ana Ruiz met the Orsa Council."))]
    [('Ana Ruiz', 'person', None), ('Orsa Council', 'organization', None)]
    """
    runs = find_runs(words)
    in_text = [run for run in runs if words.tokens[run[0]].sentence not in words.headlines]
    names = [name for run in in_text for name in _parse(words, *run)]
    if len(in_text) < len(runs):
        known = {name.key for name in names} | {name.key[-1:] for name in names}
        for first, last in runs:
            if words.tokens[first].sentence in words.headlines:
                names += _parse_headline(words, first, last, known)
        names.sort(key=lambda name: name.first)
    return _without_openers(words, _with_trade_surnames(words, names, in_text))


def _with_trade_surnames(words: Words, names: list[Name], runs: Sequence[tuple[int, int]]) -> list[Name]:
    """The names with those surnames alone that are also a trade (`Baker` beside `Teal Baker`)."""
    known = {name.key[-1] for name in names if len(name.key) > 1 and name.key[-1] in TRADE_SURNAMES}
    if not known:
        return names
    lone = [first for first, last in runs if last - first == 1 and words.tokens[first].lower in known]
    taken = {name.first for name in names}
    names += [_name(words, first, first + 1, "person") for first in lone if first not in taken]
    return sorted(names, key=lambda name: name.first)


def _without_openers(words: Words, names: Sequence[Name]) -> list[Name]:
    """Names without a first word that is only an adverb, an adjective or a headline word before a name known better.

    `Interestingly Ruiz` beside `Ana Ruiz` is Ruiz; `Young OPA` beside `OPA` is OPA.
    """
    known = {name.key for name in names}
    surnames = {name.key[-1] for name in names if len(name.key) > 1 and name.key[0] in FIRST_NAMES}

    def is_opener(name: Name) -> bool:
        if len(name.key) != 2 or name.key[0] in FIRST_NAMES or name.role is not None or len(name.key[0]) < 3:
            return False
        if name.words[1].isupper() and not name.words[0].isupper():
            return name.key[1:] in known
        at_opening = words.opens(name.first) or name.headline or name.words[0].lower() in PLACES
        return name.key[1] in surnames and at_opening

    return [_name(words, name.last - 1, name.last, "unknown") if is_opener(name) else name for name in names]


def _parse_headline(words: Words, first: int, last: int, known: set[tuple[str, ...]]) -> list[Name]:
    """The names in a run of a headline, where verbs have capitals too: those known from the text, else all of it."""
    folded = [fold(token.text) for token in words.tokens[first:last]]
    names: list[Name] = []
    at = 0
    while at < len(folded):
        ends = [
            end
            for end in range(len(folded), at, -1)
            if tuple(folded[at:end]) in known
            or (end - at == 2 and folded[at] in FIRST_NAMES)
            or words.slice(first + at, first + end).lower() in PLACES
        ]
        if ends:
            names += _parse(words, first + at, first + ends[0])
        at = ends[0] if ends else at + 1
    shouted = last - first > 1 and all(token.text.isupper() for token in words.tokens[first:last])
    return names if names or shouted or last - first > 3 else _parse(words, first, last)


def _parse(words: Words, first: int, last: int) -> list[Name]:
    """The names in one run: mostly one, none where it is a title alone."""
    tokens = words.tokens[first:last]
    gender = None
    skip = 0
    while skip < len(tokens) and tokens[skip].lower.rstrip(".") in HONORIFICS and skip + 1 < len(tokens):
        gender = HONORIFICS[tokens[skip].lower.rstrip(".")] or gender
        skip += 1
    addressed = skip > 0
    if not addressed and _is_body(tokens):
        return [_name(words, first, last, "organization")]
    cut = skip + _role_length(tokens[skip:])
    if cut >= len(tokens) and _ends_in_surname(tokens, addressed):
        cut = skip
    if not addressed:
        cut = max(cut, _titles_before(tokens))
    while cut < len(tokens) - 1 and tokens[cut].lower.rstrip(".") in HONORIFICS:
        gender = HONORIFICS[tokens[cut].lower.rstrip(".")] or gender
        addressed = True
        cut += 1
    cut = _past_adjectives(tokens, cut)
    if cut >= len(tokens):
        return []
    role = words.slice(first + skip, first + cut).strip() or None if cut > skip else None
    kind = _guess(tokens[cut:], addressed or role is not None)
    if kind == "unknown" and _is_common(tokens[cut:]):
        return []
    name = _name(words, first + cut, last, kind)
    return [replace(name, kind=kind, gender=gender, role=role)]


def _ends_in_surname(tokens: Sequence[Token], addressed: bool) -> bool:
    """Whether a run is a name though a trade ends it: `Mr. Singer`, `Teal Baker`."""
    if tokens[-1].lower not in TRADE_SURNAMES:
        return False
    if addressed:
        return True
    first = tokens[0].lower
    return 2 <= len(tokens) <= 3 and not (first in COMMON | ROLE_MODIFIERS | PLACES or singular_role(tokens[0].text))


def _titles_before(tokens: Sequence[Token]) -> int:
    """How many words stand before a first name that closes a run of an office (`Orsa County Recorder Ana Ruiz`)."""
    for at in (len(tokens) - 2, len(tokens) - 3):
        if at > 0 and tokens[at].lower in FIRST_NAMES and tokens[at - 1].lower not in FIRST_NAMES | PARTICLES | LINKS:
            before = {token.lower.rstrip(".") for token in tokens[:at]}
            return at if before & (BODY_HEADS | PLACES | places.PEOPLES | ROLE_MODIFIERS) else 0
    return 0


def _is_common(tokens: Sequence[Token]) -> bool:
    """Whether capitals hold no name: a common word, or people of a place or a party (`Local Republicans`)."""
    last = tokens[-1].lower
    people = last.endswith("s") and last[:-1] in places.PEOPLES
    return people or last in places.PARTIES or (len(tokens) == 1 and is_common_noun(last))


def _name(words: Words, first: int, last: int, kind: NameKind) -> Name:
    tokens = words.tokens[first:last]
    texts = tuple(token.text for token in tokens if token.word)
    headline = tokens[0].sentence in words.headlines
    text = words.slice(first, last)
    return Name(first, last, tokens[0].start, tokens[-1].end, text, texts, kind, headline=headline)


def _is_body(tokens: Sequence[Token]) -> bool:
    lowers = [token.lower for token in tokens]
    if len(tokens) == 1 or (len(tokens) == 3 and lowers[0] in FIRST_NAMES and len(lowers[1].rstrip(".")) == 1):
        return False
    if lowers[-1].rstrip(".") in COMPANY_SUFFIXES or lowers[-1] in BODY_HEADS or _is_paper(tokens):
        return True
    before_of = lowers[: lowers.index("of")] if "of" in lowers else []
    return bool(before_of) and before_of[-1] in BODY_OPENERS and not _first_name_after(lowers, lowers.index("of"))


def _is_paper(tokens: Sequence[Token]) -> bool:
    """`Vela Examiner`, `USA Today`: a paper, though its last word may be a role or an adverb."""
    text = " ".join(token.text for token in tokens)
    place = " ".join(token.lower for token in tokens[:-1]) in PLACES
    return text in _OUTLET_NAMES or (place and tokens[-1].text in OUTLET_ENDINGS)


def _first_name_after(lowers: Sequence[str], position: int) -> bool:
    return any(lower in FIRST_NAMES for lower in lowers[position + 2 : -1])


def _role_length(tokens: Sequence[Token]) -> int:
    """How many tokens at the head of a run are a role: up to the last role word that a name follows."""
    named = len(tokens) > 1 and tokens[-1].lower in TRADE_SURNAMES and _is_given(tokens[-2])
    roles = (at for at, token in enumerate(tokens[: len(tokens) - 2 if named else None]) if singular_role(token.text))
    last_role = max(roles, default=-1)
    if last_role < 0:
        return 0
    if last_role > 0 and last_role == len(tokens) - 1 and tokens[0].lower in FIRST_NAMES:
        return 0
    if last_role == 0 and tokens[0].lower in FIRST_NAMES and not tokens[0].text.endswith(".") and len(tokens) == 2:
        return 0
    tail = tokens[last_role + 1 :]
    if tail and tail[0].lower in LINKS:
        return _role_with_complement(tokens, last_role)
    return last_role + 1


def _is_given(token: Token) -> bool:
    return token.lower in FIRST_NAMES or len(token.text.rstrip(".")) == 1


def _role_with_complement(tokens: Sequence[Token], last_role: int) -> int:
    """`Secretary of State Ana Ruiz`: the role ends where a first name begins, or before a lone last word."""
    for at in range(last_role + 2, len(tokens)):
        if tokens[at].lower in FIRST_NAMES and at + 1 < len(tokens):
            return at
    if len(tokens) - last_role == 4 and tokens[last_role + 2].lower in {"state", "defense", "defence", "commerce"}:
        return len(tokens) - 1
    return len(tokens)


def _past_adjectives(tokens: Sequence[Token], cut: int) -> int:
    """`Republican Ana Ruiz`: the adjective of a people or a party is no part of the name."""
    while cut < len(tokens) - 1 and tokens[cut].lower in places.PEOPLES:
        if tokens[cut + 1].lower not in FIRST_NAMES and len(tokens) - cut > 2:
            break
        if tokens[cut + 1].lower in places.PEOPLES or tokens[cut + 1].lower in FIRST_NAMES:
            cut += 1
        else:
            break
    return cut


def _guess(tokens: Sequence[Token], introduced: bool) -> NameKind:
    """The kind that a name tells by itself."""
    text = " ".join(token.text for token in tokens)
    if introduced:
        return "person"
    if text in _OUTLET_NAMES or text.lower() in PLACES:
        return "organization" if text in _OUTLET_NAMES else "place"
    if len(tokens) > 1 and tokens[0].lower in FIRST_NAMES and tokens[-1].lower not in COMMON:
        return "person"
    if tokens[-1].lower.rstrip(".") in SUFFIXES:
        return "person"
    if len(tokens) == 1 and tokens[0].text.isupper() and 2 <= len(fold(text)) <= 6:
        return "organization"
    return "unknown"
