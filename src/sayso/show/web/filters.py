"""How templates write dates and marked words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from jinja2 import Environment

from sayso.show.plain import plain_line, plain_piece
from sayso.show.segments import cut_marked

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


def add_filters(environment: Environment) -> None:
    """Makes the filters of this file known to the templates."""
    environment.filters |= {"day": day, "moment": moment, "cut": cut_marked, "piece": plain_piece, "runs": runs}


def day(date: str) -> str:
    """An ISO date or date-time as a day for people; what is none is shown as it is.

    >>> day("2024-05-07T09:30"), day("spring")
    ('7 May 2024', 'spring')
    """
    try:
        read = datetime.fromisoformat(date[:10])
    except ValueError:
        return plain_line(date)
    return f"{read.day} {MONTHS[read.month - 1]} {read.year}"


def moment(date: str) -> str:
    """An ISO date-time as a day and a time of day, in the zone in which it is given.

    >>> moment("2024-05-07T09:30:12+00:00")
    '7 May 2024, 09:30'
    """
    return f"{day(date)}, {date[11:16]}" if len(date) >= 16 else day(date)


def runs(items: Iterable[Any], name: str) -> list[list[Any]]:
    """Neighbours of which an attribute is the same, together; the order stays.

    >>> runs([1, 2, 2j], "imag")
    [[1, 2], [2j]]
    """
    return [list(found) for _, found in groupby(items, key=attrgetter(name))]
