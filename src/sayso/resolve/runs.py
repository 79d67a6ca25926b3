"""Runs of capitalised words: where a name may begin in an article, and how far it goes."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.languages.en.bodies import BODY_HEADS, BODY_OPENERS, COLLECTIVES
from sayso.languages.en.function_words import CALENDAR, FUNCTION_WORDS, HEADLINE_WORDS, PARTICLES
from sayso.languages.en.outlets import OUTLETS
from sayso.languages.en.roles import HONORIFICS, ROLE_MODIFIERS
from sayso.resolve.lexicon import COMMON, FIRST_NAMES, LINKS, is_common_noun, singular_role
from sayso.resolve.tokens import Token, Words

_LONGEST_RUN = 12


def find_runs(words: Words) -> list[tuple[int, int]]:
    """Tokens `[first, last)` of every run of capitalised words that may hold a name, in order.

    >>> from sayso.resolve.tokens import find_words
    >>> find_runs(find_words("Then Ana Ruiz met the Department of Health."))
    [(1, 3), (5, 8)]
    """
    runs = []
    number = 0
    while number < len(words.tokens):
        if not _may_begin(words, number):
            number += 1
            continue
        last = _run_end(words, number)
        runs.append((number, last))
        number = last
    return runs


def _may_begin(words: Words, number: int) -> bool:
    token = words.tokens[number]
    if not token.capital or not token.text[0].isalpha() or token.lower == "i" or _is_compound(token.text):
        return False
    if token.lower in FUNCTION_WORDS and not _calendar_name(words, number):
        return False
    if not (words.opens(number) or token.sentence in words.headlines):
        return True
    return not _only_capital_by_place(words, number, token)


def _is_compound(text: str) -> bool:
    """Whether a word is no name but one made with a name: `Orsa-backed`, `Low-income`."""
    tail = text.rpartition("-")[2]
    return "-" in text and tail.islower() and len(tail) > 3 and text.partition("-")[0].lower() not in FIRST_NAMES


def _calendar_name(words: Words, number: int) -> bool:
    """April, June, May and Will are first names where a capitalised word follows that is no number."""
    token = words.tokens[number]
    after = _next_in_run(words, number)
    if token.lower == "will":
        return after is not None and after.capital and not words.opens(number) and token.text != token.text.upper()
    return token.lower in CALENDAR and token.lower in FIRST_NAMES and after is not None and after.capital


def _only_capital_by_place(words: Words, number: int, token: Token) -> bool:
    """Whether a word with a capital at the head of a sentence, or in a headline, is a common word."""
    after = _next_in_run(words, number)
    followed = after is not None and after.capital and after.lower not in FUNCTION_WORDS
    if (token.lower in FIRST_NAMES and followed) or _opens_office(words, number):
        return False
    if token.sentence in words.headlines:
        return token.lower in HEADLINE_WORDS or token.lower in words.small
    if followed:
        return token.lower in words.small and singular_role(token.text) is None and token.lower not in COMMON
    before_role = token.lower in ROLE_MODIFIERS and after is not None and singular_role(after.text) is not None
    return before_role or token.lower in words.small or is_common_noun(token.lower)


def _opens_office(words: Words, number: int) -> bool:
    """`Secretary of State Ana Ruiz` at the head of a sentence."""
    ahead = words.tokens[number : number + 3]
    return len(ahead) == 3 and singular_role(ahead[0].text) is not None and ahead[1].lower == "of" and ahead[2].capital


def _next_in_run(words: Words, number: int) -> Token | None:
    """The token after this one if only a blank stands between them and it is in the same sentence."""
    if number + 1 >= len(words.tokens):
        return None
    here, after = words.tokens[number], words.tokens[number + 1]
    near = after.start - here.end <= 1 and after.sentence == here.sentence
    return after if near and (after.word or after.text in {"&", "“", '"'} or after.lower == "'s") else None


def _run_end(words: Words, first: int) -> int:
    """The end of a run of capitalised words with the small words that hold it together."""
    number = first
    while number - first < _LONGEST_RUN:
        after = _next_in_run(words, number)
        if after is None:
            break
        if _goes_on(words, number + 1):
            number += 1
            continue
        bridge = _bridge(words, first, number + 1)
        if bridge is None:
            break
        number = bridge
    return number + 1


def _goes_on(words: Words, number: int) -> bool:
    token = words.tokens[number]
    if not token.capital:
        return False
    if f"{words.tokens[number - 1].text} {token.text}" in OUTLETS:
        return True
    if token.lower in FUNCTION_WORDS or token.lower == "i" or _is_compound(token.text):
        return False
    return not (token.sentence in words.headlines and _only_capital_by_place(words, number, token))


def _bridge(words: Words, first: int, number: int) -> int | None:
    """The next capitalised word behind small words that belong to a name (`de la`, `of the`, `and`, `&`)."""
    linking = words.tokens[number].lower
    if linking in {"“", '"'}:
        return _past_nickname(words, first, number)
    if linking == "'s":
        joins = words.tokens[number - 1].lower in COLLECTIVES and _next_in_run(words, number) is not None
        return number + 1 if joins and _goes_on(words, number + 1) else None
    seen = [token.lower for token in words.tokens[first:number]]
    if linking in PARTICLES or linking == "&":
        allowed: frozenset[str] = PARTICLES
    elif linking in LINKS and _holds_links(seen, linking):
        allowed = LINKS
    else:
        return None
    while number < len(words.tokens) and words.tokens[number].lower in allowed | {"&"}:
        if _next_in_run(words, number) is None:
            return None
        number += 1
    if not _goes_on(words, number) or (linking == "and" and _begins_person(words, number)):
        return None
    return number


def _past_nickname(words: Words, first: int, number: int) -> int | None:
    """`Ana “Storm” Ruiz`: the word behind a nickname in quotation marks."""
    if number + 3 >= len(words.tokens) or words.tokens[first].sentence in words.headlines:
        return None
    nickname, closing, after = words.tokens[number + 1 : number + 4]
    fits = nickname.capital and closing.text in {"”", '"'} and after.capital and after.start - closing.end == 1
    return number + 3 if fits and after.sentence == words.tokens[first].sentence and number - first <= 2 else None


def _holds_links(seen: Sequence[str], linking: str) -> bool:
    """Whether a run may go on over `of`, `for`, `and`: `Department of …`, but not `Ruiz of …`."""
    if linking == "and":
        return "of" in seen or "for" in seen or "on" in seen
    if linking in {"the", "in"}:
        return False
    heads = any(word in BODY_OPENERS or word in BODY_HEADS for word in seen)
    if seen[-1] not in BODY_OPENERS | BODY_HEADS and any(word in FIRST_NAMES or len(word) == 2 for word in seen):
        return False
    return heads or (linking == "of" and seen[-1] in {"secretary", "minister", "speaker", "secretaries", "bureau"})


def _begins_person(words: Words, number: int) -> bool:
    token = words.tokens[number]
    return (
        token.lower in FIRST_NAMES
        or token.lower.rstrip(".") in HONORIFICS
        or singular_role(token.text) is not None
        or token.lower in BODY_OPENERS
    )
