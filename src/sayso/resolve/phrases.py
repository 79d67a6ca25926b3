"""The words of a source, taken apart: its head, what stands before and behind it, and the parts of a list.

`the company's chief spokesman, who spoke on Monday` has the head `spokesman`, the possessor `the company` and the
core `the company's chief spokesman`; what follows the core only tells more about it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sayso.languages.en import pronouns
from sayso.languages.en.bodies import BODY_HEADS, BODY_PLURALS
from sayso.languages.en.function_words import (
    ARTICLES,
    AUXILIARIES,
    PLACE_ADVERBS,
    POSTMODIFIERS,
    PREPOSITIONS,
)
from sayso.languages.en.papers import DOCUMENTS
from sayso.languages.en.people_groups import GROUPS, QUANTITIES
from sayso.languages.en.roles import PERSONS, PLURAL_ROLES, WITHHELD_PLURAL
from sayso.records import Span
from sayso.resolve.entities import Entities, Entity
from sayso.resolve.lexicon import singular_role
from sayso.resolve.names import Name
from sayso.resolve.tokens import Token, Words

_LEADING = frozenset(
    "by to from for according even both either not only with especially particularly mostly".split()  # noqa: SIM905
)
_TRIMMED = frozenset("“”\"‘’',.;:()[]—–-*•…")
_NUMBERS = frozenset("one two three four five six seven eight nine ten".split())  # noqa: SIM905
_KNOWN = GROUPS | WITHHELD_PLURAL | BODY_HEADS | BODY_PLURALS | DOCUMENTS | PERSONS


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `[first, last)` of a source, of which `[first, core_last)` is the core and `head` its head word.

    `name` and `entity` are set where the head is a name.
    """

    first: int
    last: int
    core_last: int
    head: int
    name: Name | None = None
    entity: Entity | None = None


def source_tokens(words: Words, pieces: Sequence[Span]) -> tuple[int, int]:
    """Tokens `[first, last)` of the first piece of a source, without marks, `by` and the like at its ends.

    Where the first piece holds no word, the next is taken.
    """
    for piece in pieces:
        first, last = words.within(piece.start, piece.end)
        while first < last and _is_trimmed(words.tokens[first]):
            first += 1
        while last > first and words.tokens[last - 1].text in _TRIMMED:
            last -= 1
        if first < last:
            return first, last
    return 0, 0


def _is_trimmed(token: Token) -> bool:
    return token.text in _TRIMMED or token.lower in _LEADING


def split_list(entities: Entities, first: int, last: int) -> list[tuple[int, int]]:
    """The parts of a source that lists several speakers (`Ruiz and Marsh`); one part where it is no list.

    A list is cut at `and` and at the commas before it, each part holding a name, a pronoun or a noun for a speaker.
    """
    tokens = entities.words.tokens
    company = next((n for n in range(first + 1, last - 2) if _joins_company(entities, n)), None)
    if company is not None:
        return [
            part
            for cut in ((first, company), (company + 2, last))
            for part in split_list(entities, *_trim(tokens, *cut))
        ]
    subject = _subject_behind_comma(entities, first, last)
    if subject is not None:
        return [(subject, last)]
    joint = next((n for n in range(first + 1, last - 1) if _cuts(entities, n)), None)
    if joint is None or _is_apposed(entities, first, joint) or _is_complement(entities, first, joint):
        return [(first, last)]
    cuts = [n for n in range(first + 1, joint) if tokens[n].text == "," and n + 1 < joint]
    edges = [first, *cuts, joint, last]
    parts = [_trim(tokens, start, end) for start, end in pairwise(edges)]
    parts = [part for part in parts if part[0] < part[1]]
    names = [part for part in parts[1:] if find_phrase(entities, *part).entity is not None]
    if (
        len(names) > 1
        and len(names) == len(parts) - 1
        and _is_plural(tokens[find_phrase(entities, *parts[0]).head].lower)
    ):
        return names
    if len(parts) < 2 or not all(_is_speaker(entities, *part) for part in parts):
        return [(first, last)]
    return parts


def _joins_company(entities: Entities, number: int) -> bool:
    """Whether `along with` or `together with` stands here behind a name and before one: all of them speak."""
    tokens = entities.words.tokens
    if tokens[number].lower not in {"along", "together"} or tokens[number + 1].lower != "with":
        return False
    before = number - 1 - (tokens[number - 1].text == ",")
    return before in entities.by_token


def _subject_behind_comma(entities: Entities, first: int, last: int) -> int | None:
    """Where the last of two names with a comma between them begins, if a verb follows it at once.

    `Beside the singer Tom Marsh, Ana Ruiz said …`: only an apposition is closed by a second comma.
    """
    tokens = entities.words.tokens
    held = entities.within(first, last)
    if len(held) < 2 or last >= len(tokens) or tokens[last].text in {",", "(", "—", "–"}:
        return None
    (_, one), (name, other) = held[-2:]
    people = one.kind == other.kind == "person" and one is not other
    alone = people and name.last == last and tokens[name.first - 1].text == "," and name.first - 2 in entities.by_token
    return name.first if alone and len([1 for n in range(first, last) if tokens[n].text == ","]) == 1 else None


def _is_plural(lower: str) -> bool:
    return lower in GROUPS or lower in PLURAL_ROLES or (lower.endswith("s") and not lower.endswith("ss"))


def _is_apposed(entities: Entities, first: int, joint: int) -> bool:
    """Whether the words before `and` already tell more about one name (`Ruiz, a sailor and …`; `Ruiz, who … and …`)."""
    tokens = entities.words.tokens
    if any(tokens[n].lower in pronouns.RELATIVE for n in range(first, joint)):
        return True
    comma = next((n for n in range(first, joint) if tokens[n].text == ","), None)
    if comma is None or not (entities.by_token.get(comma - 1) or tokens[comma - 1].text == ")"):
        return False
    return not entities.within(comma + 1, joint) or tokens[comma + 1].lower in ARTICLES


def _is_complement(entities: Entities, first: int, joint: int) -> bool:
    """Whether `and` joins names behind a preposition (`a study by Ruiz and Marsh`)."""
    tokens = entities.words.tokens
    before = [n for n in range(first, joint) if tokens[n].lower in PREPOSITIONS and n not in entities.by_token]
    return bool(before) and joint - 1 in entities.by_token and joint + 1 in entities.by_token


def _cuts(entities: Entities, number: int) -> bool:
    """Whether this token is an `and` outside of a name."""
    token = entities.words.tokens[number]
    if token.lower not in {"and", "&", "nor"}:
        return False
    held = entities.by_token.get(number)
    return held is None


def _trim(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    while first < last and (tokens[first].text in _TRIMMED or tokens[first].lower in {"and", "&", "both"}):
        first += 1
    while last > first and tokens[last - 1].text in _TRIMMED:
        last -= 1
    return first, last


def _is_speaker(entities: Entities, first: int, last: int) -> bool:
    """Whether a part of a list stands alone: it ends in a name, or is a pronoun or a noun phrase with its own `the`."""
    tokens = entities.words.tokens
    phrase = find_phrase(entities, first, last)
    if phrase.entity is not None:
        return True
    opening = tokens[first].lower
    if last - first == 1 and opening in pronouns.ALL | {"others"}:
        return True
    return opening in ARTICLES | pronouns.ALL | QUANTITIES | {"other"} and is_speaker_noun(tokens[phrase.head].text)


def is_speaker_noun(word: str) -> bool:
    """Whether a word heads descriptions of those who speak: a role, a body, a group, a document.

    >>> is_speaker_noun("spokesman"), is_speaker_noun("window")
    (True, False)
    """
    return word.lower() in _KNOWN or singular_role(word) is not None


def find_phrase(entities: Entities, first: int, last: int) -> Phrase:
    """The core and the head of tokens `[first, last)`."""
    tokens = entities.words.tokens
    titled = _titled_name(entities, first, last)
    if titled is not None:
        return _with_name(entities, Phrase(first, last, titled + 1, titled))
    number = first
    head = -1
    while number < last:
        held = entities.by_token.get(number)
        if held is not None:
            end = number + 1
            while end < last and entities.by_token.get(end) is held and tokens[end].text != ",":
                end += 1
            number = end
            head = end - 1
            continue
        if head >= 0 and _ends_core(entities, number, last):
            break
        if head >= 0 and tokens[number].lower.endswith(("self", "selves")):
            break
        if tokens[number].word and not tokens[number].lower.isdigit():
            head = number
        number += _counted(tokens, number, last)
    head = head if head >= 0 else first
    return _with_name(entities, Phrase(first, last, max(number, head + 1), head))


def _titled_name(entities: Entities, first: int, last: int) -> int | None:
    """The last token of the person whom words of office introduce: `Secretary of State Ana Ruiz`; None without one."""
    tokens = entities.words.tokens
    linked = None
    for number in range(first, last):
        lower = tokens[number].lower
        held = entities.by_token.get(number)
        if held is not None and held.kind == "person" and number == entities.names[number].first:
            name = entities.names[number]
            titled = number > first and (name.role is not None or singular_role(tokens[number - 1].text) is not None)
            begins = entities.words.text.rfind(name.role, 0, name.start) if name.role else name.start
            if (
                titled
                and (linked is None or begins <= tokens[linked].start)
                and _closes_phrase(tokens, name.last, last)
            ):
                return name.last - 1
        if held is not None:
            continue
        if lower in pronouns.RELATIVE | AUXILIARIES or (not tokens[number].word and lower not in {"'s", "&"}):
            return None
        if lower in PREPOSITIONS or (lower == "and" and not _joins_offices(tokens, first, number)):
            linked = number if linked is None else linked
    return None


def _closes_phrase(tokens: Sequence[Token], number: int, last: int) -> bool:
    """Whether a name may end a phrase before this token: no `'s` and no further noun follow."""
    if number >= last or not tokens[number].word:
        return number >= last or (tokens[number].text not in {"'", "’"} and tokens[number].lower != "'s")
    return tokens[number].lower in PREPOSITIONS | pronouns.RELATIVE | AUXILIARIES


def _joins_offices(tokens: Sequence[Token], first: int, number: int) -> bool:
    """Whether `and` joins two offices of one person: `former governor and party chairman Ana Ruiz`."""
    return number > first and singular_role(tokens[number - 1].text) is not None and tokens[first].lower not in ARTICLES


def _counted(tokens: Sequence[Token], number: int, last: int) -> int:
    """How many tokens to go on: over a number counted out of others (`one of`, `22 percent of`, `4 in 10`)."""
    lower = tokens[number].lower
    if not (lower in QUANTITIES | _NUMBERS or lower.isdigit()) or number + 2 >= last:
        return 1
    following = tokens[number + 1].lower
    if following == "out" and tokens[number + 2].lower == "of":
        return 3
    number_behind = tokens[number + 2].lower in _NUMBERS or tokens[number + 2].lower.isdigit()
    return 2 if following == "of" or (following == "in" and number_behind) else 1


def _with_name(entities: Entities, phrase: Phrase) -> Phrase:
    entity = entities.by_token.get(phrase.head)
    if entity is None:
        return phrase
    return replace(phrase, name=entities.names[phrase.head], entity=entity)


def _ends_core(entities: Entities, number: int, last: int) -> bool:
    """Whether the core ends before this token: a comma, a preposition, a relative, a clause that tells more."""
    token = entities.words.tokens[number]
    lower = token.lower
    if lower == "'s" or (token.text in {"'", "’"} and number + 1 < last):
        return number + 1 >= last
    if not token.word:
        return True
    if lower in PREPOSITIONS or lower in pronouns.RELATIVE or lower in AUXILIARIES:
        return True
    if lower in {"and", "or"}:
        return is_speaker_noun(entities.words.tokens[number - 1].text) or number - 1 in entities.by_token
    before = entities.words.tokens[number - 1].text
    tells_more = lower.endswith(("ing", "ed")) or lower in POSTMODIFIERS
    return lower in PLACE_ADVERBS or (tells_more and is_speaker_noun(before))


def possessor(entities: Entities, phrase: Phrase) -> tuple[int, int] | None:
    """Tokens of whom the head belongs to (`the company's` spokesman, `his` campaign), without the mark; else None."""
    tokens = entities.words.tokens
    for number in range(phrase.head - 1, phrase.first - 1, -1):
        lower = tokens[number].lower
        if lower == "'s" and number > phrase.first:
            return phrase.first, number
        if lower in {"'", "’"} and number > phrase.first and tokens[number - 1].lower.endswith("s"):
            return phrase.first, number
        if lower in {"his", "her", "its", "their", "my", "our", "whose", "your"}:
            return number, number + 1
    return None


def complement(entities: Entities, phrase: Phrase, openers: frozenset[str]) -> tuple[int, int] | None:
    """Tokens of what follows the head after `for`, `of`, `at` …, up to a comma or a clause; else None."""
    tokens = entities.words.tokens
    start = phrase.core_last
    if start >= phrase.last or tokens[start].lower not in openers:
        return None
    end = start + 1
    while end < phrase.last and not _ends_complement(entities, end):
        end += 1
    return (start + 1, end) if end > start + 1 else None


def _ends_complement(entities: Entities, number: int) -> bool:
    token = entities.words.tokens[number]
    if entities.by_token.get(number) is not None:
        return False
    return token.text in {",", "(", ")", "—", "–", ";", ":"} or token.lower in pronouns.RELATIVE | AUXILIARIES


def plural_quantity(words: Words, phrase: Phrase) -> bool:
    """Whether the head counts people (`many`, `22 percent`, `dozens of …`)."""
    return words.tokens[phrase.head].lower in QUANTITIES


def short_text(entities: Entities, phrase: Phrase) -> str:
    """The shortest phrase that still tells the speaker apart: the core with its complements, no clause.

    >>> from sayso.resolve.entities import find_entities
    >>> from sayso.resolve.tokens import find_words
    >>> words = find_words("a clerk at the port, who asked not to be named,")
    >>> entities = find_entities(words, [])
    >>> short_text(entities, find_phrase(entities, 0, len(words.tokens)))
    'a clerk at the port'
    """
    words = entities.words
    end = phrase.core_last
    while end < phrase.last and not _ends_complement(entities, end):
        end += 1
    while end > phrase.first + 1 and not words.tokens[end - 1].word:
        end -= 1
    return words.slice(phrase.first, end)


def without_article(words: Words, first: int, last: int) -> str:
    """The text of tokens `[first, last)` without `the`, `a`, `an` at its head."""
    while first < last - 1 and words.tokens[first].lower in ARTICLES:
        first += 1
    return words.slice(first, last)
