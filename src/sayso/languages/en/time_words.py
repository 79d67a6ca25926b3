"""English words that name times: tables for spotting when something was said."""

from __future__ import annotations

WEEKDAYS: dict[str, int] = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}

WEEKDAY_SHORT: dict[str, int] = {
    "mon.": 0,
    "tue.": 1,
    "tues.": 1,
    "wed.": 2,
    "thu.": 3,
    "thur.": 3,
    "thurs.": 3,
    "fri.": 4,
    "sat.": 5,
    "sun.": 6,
}

MONTHS: dict[str, int] = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}

MONTHS_SHORT: dict[str, int] = {
    "jan.": 1,
    "feb.": 2,
    "mar.": 3,
    "apr.": 4,
    "jun.": 6,
    "jul.": 7,
    "aug.": 8,
    "sep.": 9,
    "sept.": 9,
    "oct.": 10,
    "nov.": 11,
    "dec.": 12,
}

# First and last month of a season; winter runs over the new year.
SEASONS: dict[str, tuple[int, int]] = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}

SMALL_NUMBERS: dict[str, int] = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}

# A vague count: the unit above it is as near as one can date it.
VAGUE_NUMBERS: frozenset[str] = frozenset({"few", "several", "couple of", "some", "a few", "a couple of"})

TODAY: frozenset[str] = frozenset(
    {
        "today",
        "tonight",
        "this morning",
        "this afternoon",
        "this evening",
        "earlier today",
        "later today",
        "earlier in the day",
    }
)
YESTERDAY: frozenset[str] = frozenset({"yesterday", "last night", "yesterday evening", "overnight"})

# Every time expression holds one of these in lower case.
TIME_KEYS: tuple[str, ...] = (
    *("day", "night", "morning", "afternoon", "evening", "week", "month", "year", "decade", "minute", "hour"),
    *("spring", "summer", "autumn", "fall", "winter", *MONTHS, *MONTHS_SHORT, *WEEKDAY_SHORT, "sept", "19", "20", "18"),
)
