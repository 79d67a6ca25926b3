"""Origins of claims told in a few sentences."""

from __future__ import annotations

from sayso.link.origins import trace_origins
from sayso.records import Origins

from .told import Told, ask, tell


def trace(*told: Told) -> Origins:
    return trace_origins(*ask(told))


def test_one_ministry_in_three_outlets_is_one_origin() -> None:
    found = trace(
        tell("The Courier", "The port was closed, the Ministry of Transport said.", "Ministry of Transport"),
        tell("The Lantern", "The Transport Ministry said the port was closed.", "Transport Ministry"),
        tell("Plainside", "The port was closed, the Ministry of Transport said.", "Ministry of Transport"),
    )
    assert (found.least, found.most, found.named) == (1, 1, ("Ministry of Transport",))
