"""Quotation marks: which open, which close, which do both."""

from __future__ import annotations

OPENING = frozenset("“„«‟❝")
CLOSING = frozenset("”»❞")
EITHER = frozenset('"＂')
"""Marks that open when nothing is open and close otherwise."""

DOUBLED = frozenset("'`‘’")
"""Marks that count as one double quotation mark when two of the same stand together, as in ``this''."""
