"""From marks to attributions: source, cue and content that belong together."""

from sayso.attribute.find import find_attributions

__all__ = ["find_attributions"]
