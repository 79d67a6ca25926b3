"""The claim as one sentence that stands alone, worded as one of its statements words it; derived, never verbatim."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sayso.languages.en import pronouns
from sayso.languages.en.function_words import AUXILIARIES
from sayso.records import Assertion

_WORD = re.compile(r"[\w’'-]+")
_LEANS = pronouns.ALL - {"that", "it", "its"}
_MOST = 220
_EDGES = " ,;:.…'\"“”‘’"


def write_claim(assertions: Sequence[Assertion]) -> str:
    """The rendering that says most of what all say and leans least on its article, as a sentence.

    assertions: one or more. A rendering without a verb of its own is told with its speaker and cue (`Ana Ruiz:
    reject the closure`), since the words alone would be no sentence.
    """
    common = Counter(key for one in assertions for key in {*one.terms, *one.actors})
    best = max(assertions, key=lambda one: (_worth(one, common), one.statement))
    text = best.rendering.strip(_EDGES) or best.words.strip()
    if not _has_verb(text) and best.speaker_name:
        text = f"{best.speaker_name}: {text}"
    return _ended(text[:1].upper() + text[1:])


def _worth(one: Assertion, common: Counter[str]) -> float:
    words = [word.lower() for word in _WORD.findall(one.rendering)]
    leaning = sum(word in _LEANS for word in words)
    gist = sum(common[key] - 0.5 for key in {*one.terms, *one.actors})
    length = 1.0 + abs(len(words) - 14) / 14
    return (gist / length) * (1.5 if _has_verb(one.rendering) else 1.0) - 1.5 * leaning - ("…" in one.rendering)


def _has_verb(text: str) -> bool:
    """Whether a finite verb is likely: an auxiliary, or a word in -ed or -s after a name or noun."""
    words = [word.lower() for word in _WORD.findall(text)]
    if words[:1] == ["to"]:
        return False
    return any(word in AUXILIARIES or word.endswith("ed") for word in words)


def _ended(text: str) -> str:
    if len(text) > _MOST:
        text = text[:_MOST].rsplit(" ", 1)[0] + " …"
    return text if text.endswith(("?", "!", "…", ".")) else text + "."
