"""On how many people's knowledge a claim rests, at the least and at the most, with the chain of evidence."""

from sayso.link.origins.trace import trace_origins

__all__ = ["trace_origins"]
