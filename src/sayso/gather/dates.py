"""Dates as pages and people write them, to ISO 8601."""

from __future__ import annotations

from datetime import datetime
from email.utils import parsedate_to_datetime

LONGEST = 80


def iso_date(written: str | None) -> str | None:
    """`written` as an ISO date, or as a date-time when it gives a time; None when it is no date.

    Forms for machines are read as `standard_date` does, any other goes through dateparser, which must find day, month
    and year in it.

    >>> iso_date("May 3, 2024"), iso_date("May 2024")
    ('2024-05-03', None)
    """
    return standard_date(written) or _from_words((written or "").strip())


def standard_date(written: str | None) -> str | None:
    """A date written for machines: ISO 8601 is kept as written, RFC 5322 (as in feeds and mail) converted, else None.

    >>> standard_date("2024-05-03T09:30:00Z"), standard_date("Fri, 03 May 2024 09:30:00 +0000")
    ('2024-05-03T09:30:00Z', '2024-05-03T09:30:00+00:00')
    """
    written = (written or "").strip()
    try:
        datetime.fromisoformat(written)
    except ValueError:
        return _from_mail(written)
    return written


def _from_mail(written: str) -> str | None:
    try:
        return parsedate_to_datetime(written).isoformat()
    except (TypeError, ValueError, IndexError):
        return None


def _from_words(written: str) -> str | None:
    if not written or len(written) > LONGEST:
        return None
    import dateparser  # takes a second or two to load

    found: datetime | None = dateparser.parse(
        written, languages=["en"], settings={"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    )
    if found is None:
        return None
    return found.date().isoformat() if found.time() == datetime.min.time() else found.isoformat()
