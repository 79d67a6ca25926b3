"""Time expressions of an article, each with the date that it means.

A closed set of patterns finds them, since free search takes *may* and *march* for months; calendar dates and plain
counts (*Oct. 14*, *three days ago*) are resolved by dateparser, and the relative ones whose value is a partial date or
an interval (*last week*, *in March*) here, by the rules of TIMEX3 as far as a reader needs them: a weekday is the
latest such day on or before publication.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from sayso.languages.en import time_words as words
from sayso.resolve.passes import fold, matches_near


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression at `[start, end)` and its value: a date, a month, a year or an interval of dates.

    `kind` names the pattern that found it: weekday, day, span, today, month, year, week and so on.
    """

    start: int
    end: int
    value: str
    kind: str


@dataclass(frozen=True, slots=True)
class _Spotted:
    """A phrase to resolve: its words in lower case, the day of publication, the mention before it."""

    words: str
    day: date | None
    before: TimeMention | None


def _any(table: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in table), key=len, reverse=True))


_WEEKDAY = f"(?:{_any(words.WEEKDAYS)})"
_WEEKDAY_SHORT = f"(?:{_any(words.WEEKDAY_SHORT)})"
_MONTH = f"(?:{_any(words.MONTHS)}|{_any(words.MONTHS_SHORT)}|sept(?=\\s\\d))"
_NUMBER = f"(?:{_any(words.SMALL_NUMBERS)}|\\d{{1,2}})"
_VAGUE = f"(?:{_any(words.VAGUE_NUMBERS)})"
_YEAR = r"(?:1[89]\d\d|20\d\d)"

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("iso", rf"(?<![\d-]){_YEAR}-\d\d-\d\d(?!\d)"),
    ("span", rf"\b{_MONTH}\s+\d{{1,2}}\s?(?:-|–|to|through)\s?(?:{_MONTH}\s+)?\d{{1,2}}(?:,?\s+{_YEAR})?\b"),
    ("day", rf"\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+{_YEAR})?(?![\d,]*\d)"),
    ("day", rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?\b(?!\s+\d{{1,2}}\b)"),
    ("month_year", rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}\b"),
    ("month", rf"\b(?:last|this past|this)\s+{_MONTH}(?!\w)"),
    ("month", rf"\b(?:in|since|during|until|back in)\s+(?:early |late |mid-?)?{_MONTH}(?!\w|,?\s+{_YEAR})"),
    ("month", rf"\b(?:early|late|mid)[ -]{_MONTH}(?!\w)"),
    ("month", r"\b(?:january|february|april|june|july|august|september|october|november|december)\b"),
    ("weekday", rf"\b(?:last\s+|this\s+(?:past\s+)?)?{_WEEKDAY}s?(?:'s|’s)?\b"),
    ("weekday", rf"\b(?:on\s+){_WEEKDAY_SHORT}(?!\w)"),
    ("today", rf"\b(?:{_any(words.TODAY)})\b"),
    ("yesterday", rf"\b(?:{_any(words.YESTERDAY)})\b"),
    ("weekend", r"\b(?:over|last|this past|this|during|at|on) (?:the |this |this past )?weekend\b"),
    ("week", r"\b(?:last|this|this past|the past|in the past) week\b"),
    ("period", r"\b(?:last|this|this past) (?:month|year)\b"),
    ("season", rf"\b(?:last|this|this past|in the) (?:{_any(words.SEASONS)}|winter)(?: of {_YEAR})?\b"),
    ("ago", rf"\b(?:{_NUMBER}|{_VAGUE}) (?:minute|hour|day|week|month|year|decade)s? (?:ago|earlier)\b"),
    ("decade", r"\b(?:the )?(?:early |late |mid-?)?(?:1[89]|20)\d0s\b"),
    ("same", r"\b(?:that|the same) (?:day|night|evening|morning|afternoon)\b"),
    ("same", rf"\b(?:{_NUMBER}|{_VAGUE}) (?:minute|hour)s? (?:later|before|after)\b"),
    ("shift", r"\b(?:the (?:previous|next|following) day|(?:the|a) day (?:before|after|later|earlier))\b"),
    ("year", rf"(?<![\d$£€.,-]){_YEAR}(?![\d,]*\d|\s*(?:people|percent|per cent|-))"),
)
_SPOTTER = re.compile(
    r"(?<!\w)(?:" + "|".join(f"(?P<p{i}>{pattern})" for i, (_, pattern) in enumerate(_PATTERNS)) + ")", re.IGNORECASE
)
# No time expression is longer on either side of its key.
_MARGIN = 45
_ABOUT_THE_FUTURE = re.compile(r"\b(?:next|coming|upcoming|every|each|until|by)\s+(?:\w+\s+)?$", re.IGNORECASE)


def parse_published(published: str | None) -> date | None:
    """The day of an ISO date or date-time; None where there is none or it makes no sense.

    >>> parse_published("2031-05-03T10:00:00Z")
    datetime.date(2031, 5, 3)
    """
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def spot_times(text: str, published: str | None) -> list[TimeMention]:
    """Every time expression of `text` that can be resolved, in the order of the text.

    Without a publication date only full calendar dates, months with a year and years are resolved.

    >>> [m.value for m in spot_times("She spoke on Tuesday and in March.", "2031-05-03")]
    ['2031-04-29', '2031-03']
    """
    day = parse_published(published)
    found: list[TimeMention] = []
    for match in matches_near(_SPOTTER, text, fold(text), words.TIME_KEYS, _MARGIN):
        if _ABOUT_THE_FUTURE.search(text, max(0, match.start() - 24), match.start()):
            continue
        mention = _resolve(match, day, found[-1] if found else None)
        if mention is not None:
            found.append(mention)
    return found


def _resolve(match: re.Match[str], day: date | None, before: TimeMention | None) -> TimeMention | None:
    kind = _PATTERNS[int((match.lastgroup or "p0")[1:])][0]
    spotted = _Spotted(" ".join(match.group().lower().split()), day, before)
    try:
        value = _RESOLVERS[kind](spotted)
    except (ValueError, OverflowError):
        return None
    named = {"iso": "day", "month_year": "month", "shift": "same"}.get(kind, kind)
    return TimeMention(match.start(), match.end(), value, named) if value else None


def _iso(spotted: _Spotted) -> str | None:
    return date.fromisoformat(spotted.words).isoformat()


@lru_cache(maxsize=4096)
def _parsed(phrase: str, day: date) -> date | None:
    # Imported late: dateparser is slow to load and most articles name few calendar dates.
    import warnings
    from datetime import datetime

    import dateparser

    settings = {"RELATIVE_BASE": datetime(day.year, day.month, day.day), "PREFER_DATES_FROM": "past"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        found = dateparser.parse(phrase, languages=["en"], settings=settings)
    return found.date() if found else None


def _day(spotted: _Spotted) -> str | None:
    phrase = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", spotted.words).replace(" of ", " ")
    year = re.search(_YEAR, phrase)
    if spotted.day is None and not year:
        return None
    found = _parsed(phrase, spotted.day or date(int(year.group()) if year else 2000, 12, 31))
    return found.isoformat() if found else None


def _span(spotted: _Spotted) -> str | None:
    """*March 30 to April 4*: an interval; the second month is the first one where it is not named."""
    year = re.search(_YEAR, spotted.words)
    bounds = re.findall(rf"(?:({_MONTH})\s+)?(\d{{1,2}})(?!\d)", spotted.words[: year.start() if year else None])
    if len(bounds) != 2 or (spotted.day is None and not year):
        return None
    (first_month, first), (last_month, last) = bounds
    tail = f" {year.group()}" if year else ""
    day = spotted.day or date(int(year.group()) if year else 2000, 12, 31)
    start, end = _parsed(f"{first_month} {first}{tail}", day), _parsed(f"{last_month or first_month} {last}{tail}", day)
    return _interval(start, end) if start and end and start < end else None


def _month_number(phrase: str) -> int:
    name = re.search(_MONTH, phrase)
    word = name.group() if name else ""
    return words.MONTHS.get(word) or words.MONTHS_SHORT.get(word) or 9


def _month_year(spotted: _Spotted) -> str | None:
    year = re.search(_YEAR, spotted.words)
    return f"{year.group()}-{_month_number(spotted.words):02}" if year else None


def _month(spotted: _Spotted) -> str | None:
    if spotted.day is None:
        return None
    number = _month_number(spotted.words)
    year = spotted.day.year if number <= spotted.day.month else spotted.day.year - 1
    if spotted.words.startswith("last "):
        year = spotted.day.year - 1
    return f"{year:04}-{number:02}"


def _weekday(spotted: _Spotted) -> str | None:
    if spotted.day is None:
        return None
    name = re.search(f"{_WEEKDAY}|{_WEEKDAY_SHORT}", spotted.words)
    word = name.group() if name else ""
    number = words.WEEKDAYS.get(word, words.WEEKDAY_SHORT.get(word, 0))
    back = (spotted.day.weekday() - number) % 7
    if back == 0 and spotted.words.startswith("last "):
        back = 7
    return (spotted.day - timedelta(days=back)).isoformat()


def _today(spotted: _Spotted) -> str | None:
    return spotted.day.isoformat() if spotted.day else None


def _yesterday(spotted: _Spotted) -> str | None:
    return (spotted.day - timedelta(days=1)).isoformat() if spotted.day else None


def _interval(first: date, last: date) -> str:
    return f"{first.isoformat()}/{last.isoformat()}"


def _weekend(spotted: _Spotted) -> str | None:
    if spotted.day is None:
        return None
    saturday = spotted.day - timedelta(days=(spotted.day.weekday() - 5) % 7)
    return _interval(saturday, saturday + timedelta(days=1))


def _week(spotted: _Spotted) -> str | None:
    if spotted.day is None:
        return None
    monday = spotted.day - timedelta(days=spotted.day.weekday())
    if spotted.words.startswith("this week"):
        return _interval(monday, spotted.day)
    if "past" in spotted.words:
        return _interval(spotted.day - timedelta(days=7), spotted.day)
    return _interval(monday - timedelta(days=7), monday - timedelta(days=1))


def _months_back(day: date, count: int) -> str:
    months = day.year * 12 + day.month - 1 - count
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _period(spotted: _Spotted) -> str | None:
    if spotted.day is None:
        return None
    back = 1 if spotted.words.startswith("last") else 0
    return _months_back(spotted.day, back) if spotted.words.endswith("month") else f"{spotted.day.year - back:04}"


def _season(spotted: _Spotted) -> str | None:
    year = re.search(_YEAR, spotted.words)
    if year is None and spotted.day is None:
        return None
    season = next((name for name in words.SEASONS if name in spotted.words), None)
    if season is None:
        return None
    first, last = words.SEASONS[season]
    number = int(year.group()) if year else _season_year(spotted.words, spotted.day or date.min, first)
    after = date(number + (last == 12), last % 12 + 1, 1)
    return _interval(date(number, first, 1), after - timedelta(days=1))


def _season_year(phrase: str, day: date, first: int) -> int:
    if phrase.startswith("last"):
        return day.year - 1
    return day.year if first <= day.month else day.year - 1


def _ago(spotted: _Spotted) -> str | None:
    if spotted.day is None or spotted.words.endswith("earlier"):
        return _shifted(spotted.before, 0) if "hour" in spotted.words or "minute" in spotted.words else None
    count_word, unit = re.sub(r"s? (?:ago|earlier)$", "", spotted.words).rsplit(" ", 1)
    vague = count_word in words.VAGUE_NUMBERS
    count = 3 if vague else words.SMALL_NUMBERS.get(count_word) or int(count_word)
    if unit in ("minute", "hour"):
        return spotted.day.isoformat()
    if unit in ("year", "decade"):
        return None if vague else f"{spotted.day.year - count * (10 if unit == 'decade' else 1):04}"
    if unit == "month":
        return _months_back(spotted.day, count)
    return _days_or_weeks_ago(spotted.day, count, unit, vague)


def _days_or_weeks_ago(day: date, count: int, unit: str, vague: bool) -> str:
    if unit == "day" and not vague:
        return (day - timedelta(days=count)).isoformat()
    then = day - timedelta(days=count * (7 if unit == "week" else 1))
    if unit == "week" and not vague:
        monday = then - timedelta(days=then.weekday())
        return _interval(monday, monday + timedelta(days=6))
    return f"{then.year:04}-{then.month:02}"


def _decade(spotted: _Spotted) -> str | None:
    first = re.search(r"\d{4}", spotted.words)
    if first is None:
        return None
    year = int(first.group())
    return _interval(date(year, 1, 1), date(year + 9, 12, 31))


def _shifted(before: TimeMention | None, days: int) -> str | None:
    if before is None:
        return None
    if len(before.value) != 10:
        return None
    return (date.fromisoformat(before.value) + timedelta(days=days)).isoformat()


def _same(spotted: _Spotted) -> str | None:
    return _shifted(spotted.before, 0)


def _shift(spotted: _Spotted) -> str | None:
    return _shifted(spotted.before, -1 if re.search("previous|before|earlier", spotted.words) else 1)


def _year(spotted: _Spotted) -> str | None:
    return spotted.words if spotted.day is None or int(spotted.words) <= spotted.day.year else None


_RESOLVERS: dict[str, Callable[[_Spotted], str | None]] = {
    "iso": _iso,
    "day": _day,
    "span": _span,
    "month_year": _month_year,
    "month": _month,
    "weekday": _weekday,
    "today": _today,
    "yesterday": _yesterday,
    "weekend": _weekend,
    "week": _week,
    "period": _period,
    "season": _season,
    "ago": _ago,
    "decade": _decade,
    "same": _same,
    "shift": _shift,
    "year": _year,
}
