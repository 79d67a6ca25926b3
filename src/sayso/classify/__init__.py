"""What a speaker does by saying it, how firmly, and what it answers."""

from sayso.classify.statements import classify_statements

__all__ = ["classify_statements"]
