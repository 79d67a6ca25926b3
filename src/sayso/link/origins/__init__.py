"""On how many people's knowledge a claim rests, at the least and at the most, with the chain of evidence."""

from sayso.link.origins.reuse import MemoryReuse, Reuse, ReuseIndex, find_reuse, is_reuse
from sayso.link.origins.shared import Passage, find_passages
from sayso.link.origins.signatures import SIGNATURE_VERSION, keys_of, make_signature
from sayso.link.origins.trace import trace_origins

__all__ = [
    "SIGNATURE_VERSION",
    "MemoryReuse",
    "Passage",
    "Reuse",
    "ReuseIndex",
    "find_passages",
    "find_reuse",
    "is_reuse",
    "keys_of",
    "make_signature",
    "trace_origins",
]
