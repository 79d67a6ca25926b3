"""Outlets that an article names: news agencies, papers, channels, programmes, presenters, polls."""

from __future__ import annotations

import re

from sayso.languages.en.outlets import OUTLET_BEGINNINGS, OUTLET_ENDINGS, OUTLETS, POOLS
from sayso.records import Article
from sayso.resolve.ties import Anchor

_WORD = r"[A-ZÀ-Þ][\w’'&!-]*"
_KNOWN = "|".join(sorted((re.escape(name) for name in OUTLETS), key=len, reverse=True))
_ENDING = "|".join(sorted(OUTLET_ENDINGS))
_BEGINNING = "|".join(sorted(OUTLET_BEGINNINGS))
_POOL = "|".join(POOLS)
# Small first letters of what is searched, so that other words are passed over at once.
_SMALL = "podcast|show|program|pool|a pool|state|dpa|the A|host|anchor|presenter"
_SPOTTER = re.compile(
    rf"(?<!\w)(?=[A-ZÀ-Þ\d]|{_SMALL})(?:(?P<named>(?<![\w@#])(?:{_WORD} ){{1,3}}(?:{_ENDING})(?!\w))"
    rf"|(?P<known>(?<![\w@#])(?:{_KNOWN})(?!\w))"
    rf"|(?P<channel>(?<!\w)(?:{_BEGINNING}) (?:{_WORD}|\d+)(?: {_WORD})?)"
    rf"|(?P<station>(?<!\w)[WK][A-Z]{{3}}(?!\w))"
    rf"|(?P<program>(?:podcast|show|program|programme),? [\"“'‘](?P<title>{_WORD}[^\"”\n]{{2,40}}?),?[\"”])"
    rf"|(?P<pool>(?<!\w)(?:{_POOL})(?!\w))"
    rf"|(?P<presenter>(?:host|anchor|presenter) (?P<who>{_WORD} {_WORD}))"
    rf"|(?P<show>(?P<whose>(?:{_WORD} )?{_WORD})['’]s (?:[a-z-]+ )?(?:radio |talk |television |TV )(?:show|program))"
    rf"|(?P<poll>(?:{_WORD}(?:/{_WORD})* ){{1,4}}(?:poll|survey)(?!\w)))"
)
_NOT_A_NAME = re.compile(r"^(?:(?:The|A|An|In|On|At|But|And|As|According|By|To|His|Her|While|When|After)\s)+")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


# Groups within others, and the one that each belongs to.
_INNER = {"title": "program", "who": "presenter", "whose": "show"}
_HELD = {kind: inner for inner, kind in _INNER.items()}


def find_outlets(article: Article) -> list[Anchor]:
    """Every outlet named in the text but the article's own, in order; `value` is its name without *the*.

    >>> [found.value for found in find_outlets(Article("u", "She told CNN and the Harbour Gazette that it was open."))]
    ['CNN', 'Harbour Gazette']
    """
    own = {_plain(article.outlet)} | {_plain(OUTLETS.get(article.outlet or ""))}
    found = []
    for match in _SPOTTER.finditer(article.text):
        kind = _INNER.get(match.lastgroup or "", match.lastgroup)
        value = _name(match, kind or "known")
        if value and _plain(value) not in own:
            found.append(Anchor(match.start(), match.end(), value, kind or "known"))
    return found


def _plain(name: str | None) -> str:
    return _ARTICLE.sub("", name or "").lower().strip()


def _name(match: re.Match[str], kind: str) -> str:
    if kind in _HELD:
        return re.sub(r"['’]s$", "", match.group(_HELD[kind]))
    words = re.sub(r"['’]s$", "", _NOT_A_NAME.sub("", match.group()))
    if kind == "named":
        words = words if " " in words else ""
    return OUTLETS.get(words, words)
