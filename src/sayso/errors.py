"""The exceptions that Sayso raises on purpose. Each message says what to do next.

SaysoError
├── GatherError      an address, file or page could not be turned into an article
├── ModelError       the model's files are missing or changed
└── RecordError      a record cannot be opened, read or written
"""

from __future__ import annotations


class SaysoError(Exception):
    """Base of all; the command line prints its message without a traceback."""


class GatherError(SaysoError):
    """An address, file or page could not be turned into an article."""


class ModelError(SaysoError):
    """The model's files are missing, changed or from another version."""


class RecordError(SaysoError):
    """A record cannot be opened, read or written."""
