"""What a user may ask of gathering, and how much one input may cost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sayso.errors import GatherError


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one page may cost.

    `size` counts bytes after decompression, `seconds` is the time for one address from name lookup to last byte and
    also the time for reading one suspicious page, `redirects` the number of times an address may send us elsewhere,
    `delay` the seconds that a host is left alone between two pages that a feed or sitemap names.
    """

    size: int = 10_000_000
    seconds: float = 20.0
    redirects: int = 5
    delay: float = 1.0


@dataclass(frozen=True, slots=True)
class GatherOptions:
    """How to gather. `title`, `outlet` and `published` replace what the input says of itself, in every article.

    `allow_private` lets addresses inside one's own network be fetched, for instance a page served by one's own
    machine. `published` must be an ISO 8601 date or date-time. Without `take_exports` only the articles in the
    export of a record are read, and nothing is believed of what it says people decided.

    >>> GatherOptions(outlet="Vela Courier").outlet
    'Vela Courier'
    """

    allow_private: bool = False
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    limits: Limits = Limits()
    take_exports: bool = True

    def __post_init__(self) -> None:
        """Refuse a date that nothing later could read."""
        if self.published is not None:
            try:
                datetime.fromisoformat(self.published)
            except ValueError:
                message = f"{self.published!r} is not a date: write it as 2024-05-03 or 2024-05-03T09:30"
                raise GatherError(message) from None
