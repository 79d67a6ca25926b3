"""What the table and the page call things: a mark and a word for each act, kind, medium and commitment."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import Article, Reading, Speaker, Statement

LOW_CONFIDENCE = 0.7
"""Below this a field is shown with its probability, so that a person checks it first."""

ACT_MARKS = {
    "deny": "✗",
    "confirm": "✓",
    "evade": "⊘",
    "accuse": "▲",
    "commit": "◆",
    "direct": "»",
    "ask": "?",
    "predict": "◇",
    "judge": "±",
    "feel": "∼",
    "state": "·",
}
"""One mark an act, one column wide, told apart without colour."""

ACT_VERBS = {
    "deny": "denies",
    "confirm": "confirms",
    "evade": "evades",
    "accuse": "accuses",
    "commit": "commits",
    "direct": "directs",
    "ask": "asks",
    "predict": "predicts",
    "judge": "judges",
    "feel": "feels",
    "state": "states",
}

LOUD_ACTS = ("deny", "evade", "accuse")
"""What a person looks for first; shown in capitals where there is nothing but text."""

COMMITMENTS = {
    "CT+": "",
    "PR+": "holds it probable",
    "PS+": "holds it possible",
    "CT-": "holds it untrue",
    "PR-": "holds it improbable",
    "PS-": "holds it possibly untrue",
    "Uu": "takes no stand",
}
"""FactBank's scale (Saurí and Pustejovsky, 2009) in words; plain certainty goes without saying."""

KINDS = {
    "person": "",
    "organization": "organisation",
    "group": "group",
    "document": "document",
    "unnamed": "unnamed",
    "author": "",
    "none": "",
}

FORM_MARKS = {"direct": "❝", "indirect": "~", "mixed": "❝~"}
FORM_WORDS = {"direct": "in the speaker’s words", "indirect": "in the article’s words", "mixed": "in both"}

MEDIA = {"unspecified": "", "email": "e-mail", "social": "social media"}

NO_SOURCE = "no source given"
GAP = "[…]"


def medium_word(statement: Statement) -> str:
    """The medium in words; empty when the article does not say."""
    return MEDIA.get(statement.medium, statement.medium)


def who(speaker: Speaker | None) -> str:
    """The speaker's name, the candidates for it, or that there is no source.

    >>> who(Speaker("1", None, "person", candidates=("Ana Ruiz", "Pavo Lind")))
    '? Ana Ruiz or Pavo Lind'
    """
    if speaker is None:
        return NO_SOURCE
    if speaker.name is not None:
        return speaker.name
    return f"? {' or '.join(speaker.candidates)}" if speaker.candidates else "?"


def heading(article: Article) -> str:
    """Outlet, byline and day, as far as the article gives them.

    >>> heading(Article("u", "…", outlet="Vela Courier", published="2024-05-03T09:30:00+02:00"))
    'Vela Courier · 2024-05-03'
    """
    day = article.published[:10] if article.published else None
    return " · ".join(filter(None, (article.outlet, article.byline, day)))


def standing(speaker: Speaker | None) -> str:
    """Role, affiliation and kind, as far as they are known and add to the name.

    >>> standing(Speaker("1", "Kanal Orsa", "organization", role="state broadcaster"))
    'state broadcaster, organisation'
    """
    if speaker is None:
        return ""
    kind = "" if speaker.kind == "unnamed" else KINDS[speaker.kind]
    role = None if _says_it(speaker.name, speaker.role) else speaker.role
    return ", ".join(filter(None, (role, speaker.affiliation, kind)))


def _says_it(name: str | None, role: str | None) -> bool:
    return name is not None and role is not None and role.lower() in name.lower()


def unsure(probability: float) -> str:
    """The probability in words where a person should look; else nothing.

    >>> unsure(0.54), unsure(0.9)
    ('54 % sure', '')
    """
    return f"{probability * 100:.0f} % sure" if probability < LOW_CONFIDENCE else ""


@dataclass(frozen=True, slots=True)
class Numbers:
    """How the statements of one reading are called: by their place, from 1, and how deep they are nested."""

    place: dict[str, int]
    outer: dict[str, str | None]
    first: frozenset[str]
    """The statements that are the first of their speaker: there a table says once what need not be said again."""

    @classmethod
    def of(cls, reading: Reading) -> Numbers:
        """The numbers of `reading`'s statements, in the order of the text."""
        place = {statement.id: number for number, statement in enumerate(reading.statements, 1)}
        firsts = {
            statement.speaker and statement.speaker.id: statement.id for statement in reversed(reading.statements)
        }
        outer = {statement.id: statement.inside for statement in reading.statements}
        return cls(place, outer, frozenset(firsts.values()))

    def number(self, statement_id: str | None) -> int | None:
        """The number of the statement with this id; None where there is none in this article."""
        return self.place.get(statement_id) if statement_id else None

    def depth(self, statement_id: str) -> int:
        """In how many statements this one stands; a circle ends the count."""
        seen = {statement_id}
        outer = self.outer.get(statement_id)
        while outer in self.outer and outer not in seen:
            seen.add(outer)
            outer = self.outer[outer]
        return len(seen) - 1
