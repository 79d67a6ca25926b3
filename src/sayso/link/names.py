"""Names in an article, each by the fullest form that the article gives, and whom a pronoun may mean.

No library of entities is asked: a run of capitalised words is a name; `Ms. Ruiz` is the Ana Ruiz of the same article.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.languages.en.bodies import BODY_HEADS
from sayso.languages.en.first_names import EITHER, FEMALE, MALE
from sayso.languages.en.function_words import CALENDAR, FUNCTION_WORDS
from sayso.languages.en.places import CITIES, COUNTRIES, PEOPLES, STATES
from sayso.languages.en.roles import HONORIFICS, PERSONS, ROLE_GENDER, ROLE_MODIFIERS, ROLES, SHORT_TITLES
from sayso.link.terms import plain_word

_WORD = r"(?:[A-Z][\w&-]*(?:[’'][A-Z]\w+)?|[A-Z]\.(?:[A-Z]\.)*|O[’'][A-Z]\w+)"
_RUN = re.compile(rf"(?<![\w’'-]){_WORD}(?:\.? +(?:(?:of|de|la|al|bin|van|von|der)(?: the)? )?{_WORD})*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:]['\"”’)]*\s+|\n\s*|[“\"‘]|'')\s*$")
_TITLES = frozenset(HONORIFICS) | frozenset(SHORT_TITLES) | ROLES | ROLE_MODIFIERS
_NO_NAMES = FUNCTION_WORDS | CALENDAR | PEOPLES | ROLES | PERSONS | ROLE_MODIFIERS
_FIRST = FEMALE | MALE | EITHER
_PLACES = COUNTRIES | CITIES | STATES
_HEADLINE_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at its place: `name` is its fullest form in small letters, `gender` the pronouns that it takes."""

    start: int
    end: int
    name: str
    gender: str | None


@dataclass(frozen=True, slots=True)
class Cast:
    """All names of an article in the order of the text, and the fullest form of each short one."""

    mentions: tuple[Mention, ...]
    full: dict[str, str]

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that lie in `[start, end)`."""
        low = bisect_left(self.mentions, start, key=lambda mention: mention.start)
        high = bisect_left(self.mentions, end, key=lambda mention: mention.start)
        return self.mentions[low:high]

    def before(self, offset: int, gender: str, barred: frozenset[str]) -> str | None:
        """The last named before `offset`, within a few hundred characters, that takes pronouns of that gender."""
        high = bisect_left(self.mentions, offset, key=lambda mention: mention.start)
        for mention in reversed(self.mentions[max(0, high - 12) : high]):
            if offset - mention.end > 600:
                return None
            if mention.gender == gender and mention.name not in barred:
                return mention.name
        return None


def find_cast(text: str, known: Iterable[str] = ()) -> Cast:
    """The names of a text; `known` are full names that are sure, such as those of its speakers.

    >>> [mention.name for mention in find_cast("Ana Ruiz spoke. Later Ms. Ruiz met Lind.").mentions]
    ['ana ruiz', 'ana ruiz', 'lind']
    """
    first, _, rest = text.partition("\n")
    headline = len(first) if rest and is_headline(first) else 0
    runs = [run for found in _RUN.finditer(text, headline) for run in _cut(text, found.start(), found.end())]
    sure = Counter(run.name for run in runs if not run.opens) | Counter(plain_name(name) for name in known)
    kept = [run for run in runs if not run.opens or " " in run.name or run.name in sure]
    kept = [*_in_headline(text[:headline], {run.name for run in kept}), *kept]
    full = _full_names(Counter(run.name for run in kept), [plain_name(name) for name in known])
    genders = _genders(kept, full)
    made = (Mention(run.start, run.end, full.get(run.name, run.name), None) for run in kept)
    return Cast(tuple(Mention(m.start, m.end, m.name, genders.get(m.name)) for m in made), full)


@dataclass(frozen=True, slots=True)
class _Run:
    start: int
    end: int
    name: str
    gender: str | None
    opens: bool


def plain_name(name: str) -> str:
    """A name in small letters without forms of address, titles and stops."""
    words = [plain_word(word) for word in name.split()]
    while len(words) > 1 and words[0] in _TITLES | {"the"}:
        words.pop(0)
    return " ".join(words)


def _cut(text: str, start: int, end: int) -> Iterable[_Run]:
    """The names of one run of capitals: without its title, and none in a headline of nothing but capitals."""
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", text[start:end])]
    plain = [plain_word(text[a:b]) for a, b in words]
    opens = bool(_SENTENCE_START.search(text[max(0, start - 6) : start]))
    gender = None
    while words and (plain[0] in _TITLES or plain[0] in FUNCTION_WORDS):
        gender = HONORIFICS.get(plain[0]) or ROLE_GENDER.get(plain[0]) or gender
        opens = opens and plain[0] in FUNCTION_WORDS and plain[0] not in _TITLES
        words, plain = words[1:], plain[1:]
    while words and plain[-1] in FUNCTION_WORDS | ROLES:
        words, plain = words[:-1], plain[:-1]
    if not words or len(words) > 6 or (len(words) == 1 and (plain[0] in _NO_NAMES or len(plain[0]) < 2)):
        return
    if plain[0] in PEOPLES and len(words) == 2 and plain[1] in PEOPLES:
        return
    yield _Run(words[0][0], words[-1][1], " ".join(plain), gender, opens)


def _in_headline(line: str, names: set[str]) -> Iterable[_Run]:
    """The names that the rest of the text holds, two words before one: capitals alone tell nothing here."""
    words = [found.span() for found in re.finditer(r"[\w’'-]+", line)]
    at = 0
    while at < len(words):
        for length in (2, 1):
            start, end = words[at][0], words[min(at + length, len(words)) - 1][1]
            name = " ".join(plain_word(word) for word in line[start:end].split())
            if name in names:
                yield _Run(start, end, name, None, False)
                break
        at += length


def _full_names(counts: Counter[str], known: Sequence[str]) -> dict[str, str]:
    """Short form -> fullest form: the last word, or the initials of a body."""
    fulls: dict[str, Counter[str]] = defaultdict(Counter)
    for name in dict.fromkeys([*counts, *known]):
        words = name.split()
        if len(words) > 1:
            weight = counts[name] + (2 if name in known else 0)
            if (words[-1] not in BODY_HEADS and words[0] in _FIRST) or name in known:
                fulls[words[-1]][name] += weight
            fulls["".join(word[0] for word in words if word not in FUNCTION_WORDS)][name] += weight
    short = {name for name in counts if " " not in name}
    return {name: max(fulls[name], key=lambda full: (fulls[name][full], full)) for name in short if fulls.get(name)}


def _genders(runs: Sequence[_Run], full: dict[str, str]) -> dict[str, str]:
    out: dict[str, str] = {}
    for run in runs:
        name = full.get(run.name, run.name)
        gender = run.gender or gender_of(name)
        if gender and name not in _PLACES:
            out[name] = gender
    return out


@lru_cache(maxsize=8192)
def gender_of(name: str) -> str | None:
    """`male` or `female` where the first name tells."""
    first = name.split(maxsplit=1)[0]
    if " " not in name or first in EITHER:
        return None
    return "female" if first in FEMALE else "male" if first in MALE else None


def is_headline(line: str) -> bool:
    """Whether nearly all long words of a line are capitalised, so that capitals tell nothing."""
    words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > _HEADLINE_SHARE * len(words)
