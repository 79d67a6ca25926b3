"""A content as it would stand alone: pronouns replaced by the names that they stand for. Derived, never verbatim."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.languages.en import pronouns
from sayso.languages.en.function_words import FUNCTION_WORDS
from sayso.languages.en.same_words import LEANING, THIRD_PERSON
from sayso.link.names import Cast, gender_of, plain_name
from sayso.records import Span, Statement

_PRONOUN = re.compile(
    r"\b(?:(I['’](?:m|ve|ll|d))|(I)(?:\s+(am|have|do|don['’]t|haven['’]t))?"
    r"|([Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Hh]e|[Hh]im|[Hh]is|[Hh]imself|[Ss]he|[Hh]er|[Hh]ers|[Hh]erself))\b(?!\.[A-Z])"
)
_OPENING = re.compile(r"^(?:that|whether|if|how)\s+", re.IGNORECASE)
_QUOTES = re.compile(r"^[\s\"“”‘'’`]+|[\s\"“”`,;:]+$|''|``|[“”\"]")


@dataclass(frozen=True, slots=True)
class Rendering:
    """`text` stands alone; `actors` are the full names in it, `guessed` those that stand for a pronoun."""

    text: str
    actors: tuple[str, ...]
    guessed: tuple[str, ...] = ()


def render(statement: Statement, cast: Cast) -> Rendering:
    """The content of a statement with names for `I`, `he` and `she`, and all names in it."""
    teller = _Teller(statement, cast)
    texts = [teller.piece(span) for span in statement.content]
    names = [mention.name for span in statement.content for mention in cast.within(span.start, span.end)]
    actors = tuple(dict.fromkeys([*names, *teller.guessed]))
    return Rendering(" … ".join(text for text in texts if text), actors, tuple(dict.fromkeys(teller.guessed)))


class _Teller:
    """Replaces the pronouns of one statement and remembers by whom."""

    def __init__(self, statement: Statement, cast: Cast) -> None:
        self.cast = cast
        self.guessed: list[str] = []
        named = statement.speaker if statement.speaker and statement.speaker.name else None
        self.shown = named.name if named and named.name and named.kind != "unnamed" else None
        self.speaker = plain_name(self.shown) if self.shown else None
        self.direct = statement.form == "direct"
        self.person = named is not None and named.kind == "person"

    def piece(self, span: Span) -> str:
        return " ".join(_OPENING.sub("", _QUOTES.sub("", self._replaced(span))).split())

    def _replaced(self, span: Span) -> str:
        def put(found: re.Match[str]) -> str:
            leaning, alone, verb, other = found.groups()
            if leaning or alone:
                return self._first(found.group(), (leaning or "").lower().replace("’", "'"), verb)
            word = other.lower()
            if word in pronouns.FIRST_SINGULAR:
                return self._first(found.group(), "", None, own=word in ("my", "mine"))
            return self._third(found.group(), word, span, found)

        return _PRONOUN.sub(put, span.text)

    def _first(self, written: str, leaning: str, verb: str | None, own: bool = False) -> str:
        if not self.shown or not self.speaker:
            return written
        self.guessed.append(self.speaker)
        if leaning:
            return f"{self.shown} {LEANING[leaning]}"
        if verb:
            return f"{self.shown} {THIRD_PERSON[verb.lower().replace('’', chr(39))]}"
        return f"{self.shown}’s" if own else self.shown

    def _third(self, written: str, word: str, span: Span, found: re.Match[str]) -> str:
        gender = "male" if word in pronouns.MALE else "female"
        name = self._meant(gender, span, found.start())
        if name is None or word.endswith("self"):
            return written
        self.guessed.append(name)
        after = re.match(r"\s+([\w’'-]+)", span.text[found.end() :])
        owned = bool(after and after.group(1).lower() not in FUNCTION_WORDS)
        own = word in ("his", "hers") or (word == "her" and owned)
        shown = " ".join(part.capitalize() for part in name.split())
        return f"{shown}’s" if own else shown

    def _meant(self, gender: str, span: Span, at: int) -> str | None:
        inside = [m for m in self.cast.within(span.start, span.start + at) if m.gender == gender]
        if inside:
            return inside[-1].name
        mine = self.speaker if self.person and self.speaker else None
        if mine and not self.direct and gender_of(mine) in (gender, None):
            return mine
        return self.cast.before(span.start, gender, frozenset([mine] if mine else []))
