"""Who is meant, how, when and through whom."""

from sayso.resolve.statements import resolve_statements

__all__ = ["resolve_statements"]
