"""The labels of the model's heads, in the order of their columns. A released model depends on the order."""

from __future__ import annotations

from typing import get_args

from sayso.records import Act, Commitment, Medium, SpeakerKind

ROLES = ("source", "cue", "content")
TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
ACTS: tuple[Act, ...] = get_args(Act)
COMMITMENTS: tuple[Commitment, ...] = get_args(Commitment)
MEDIA: tuple[Medium, ...] = get_args(Medium)
KINDS: tuple[SpeakerKind, ...] = get_args(SpeakerKind)
