"""What ties an account to where it has its knowledge from, as the finders hand it to the tracer."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.link.origins.graph import Node
from sayso.records import Step


@dataclass(frozen=True, slots=True)
class Tie:
    """The account at `of` rests on `on` (`same`: is one with it), as `step` says.

    `on` is None where the step is shown but is not evidence enough to tie the account.
    """

    of: Node
    on: Node | None
    step: Step
    same: bool = False
