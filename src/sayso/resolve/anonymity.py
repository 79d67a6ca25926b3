"""Why a name is withheld, in the article's words: `because the inquiry is still open`."""

from __future__ import annotations

import re

from sayso.languages.en.anonymity import REASON_OPENERS, WITHHOLDING
from sayso.records import Attribution
from sayso.resolve.tokens import Words

_WITHHELD = re.compile("|".join(WITHHOLDING), re.IGNORECASE)
_REASON = re.compile(rf"\b(?:{'|'.join(REASON_OPENERS)})\b[^.;“”\"\n]*", re.IGNORECASE)
_ENDS = re.compile(r",? (?:said|told|added|wrote|says)\b|,$")


def find_reason(words: Words, attribution: Attribution) -> str | None:
    """The clause that says why the source of an attribution is not named, or None where the article gives none.

    It is looked for in the sentence of the attribution and the one after it.
    """
    at = words.within(attribution.start, attribution.start + 1)[0]
    sentence = words.tokens[min(at, len(words.tokens) - 1)].sentence
    last = min(
        len(words.sentence_starts) - 1,
        words.tokens[words.within(attribution.end - 1, attribution.end)[0] - 1].sentence + 2,
    )
    start = words.tokens[words.sentence_starts[sentence]].start
    end = words.tokens[words.sentence_starts[last]].start if last > sentence else len(words.text)
    end = min(end if last > sentence else len(words.text), start + 1500)
    withheld = _WITHHELD.search(words.text, start, end)
    if withheld is None:
        return None
    reason = _REASON.search(words.text, withheld.start(), min(end, withheld.end() + 200))
    if reason is None:
        return None
    text = reason.group()
    stop = _ENDS.search(text)
    return (text[: stop.start()] if stop else text).rstrip(" ,—–-")
