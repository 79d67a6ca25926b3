"""Where a text names an outlet or an agency, and which outlet is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.languages.en.provenance import OUTLET_ROLES
from sayso.languages.en.wires import NO_TAGS
from sayso.link.origins.naming import initials_of, is_outlet_name, is_wire_name, outlet_key
from sayso.records import Span

CAPITAL = r"(?:[A-ZÀ-Þ][\w’'&.-]*\w|[A-ZÀ-Þ])"
NAME = rf"(?:[Tt]he )?{CAPITAL}(?: (?:of |and |for )?{CAPITAL}){{0,4}}"
HEAD = 600
"""Code points from the beginning of a text in which a dateline may stand."""
_DATELINE = re.compile(
    rf"(?:^|\n)(?:[A-ZÀ-Þ][^\n()]{{0,60}}? ?)?[(/](?P<tag>{CAPITAL}(?: {CAPITAL}){{0,3}})[)/](?P<dash>[ \t]*[—–:-])?"
)
_ROLE = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(OUTLET_ROLES))}),? $")


def find_tag(text: str) -> re.Match[str] | None:
    """The agency's tag (group `tag`) in the dateline of a text: in brackets and before a dash, or an agency's name.

    >>> found = find_tag("VELA, Orvessa (NPA) — The port was closed.")
    >>> found and found["tag"]
    'NPA'
    """
    for found in _DATELINE.finditer(text[:HEAD]):
        if found["tag"].lower() not in NO_TAGS and (found["dash"] or is_wire_name(found["tag"])):
            return found
    return None


@dataclass(frozen=True, slots=True)
class Mention:
    """An outlet named in a text: its fullest name, its key, and the place."""

    name: str
    key: str
    span: Span


class Outlets:
    """The outlets that a story knows, by their full names, and tags with the names that they stand for."""

    def __init__(self, names: Iterable[str], tags: Iterable[tuple[str, str]] = ()) -> None:
        known = {outlet_key(name): name for name in sorted(set(names))}
        short = {key: fits[0] for key in known if len(fits := _longer(key, known)) == 1}
        self._names = {key: name for key, name in known.items() if key not in short}
        self._short = short | {outlet_key(tag): outlet_key(name) for tag, name in sorted(set(tags))}

    def key(self, name: str) -> str:
        """The key of the outlet meant: a part of a known name (`the Lantern`) or its initials (`NPA`) will do.

        >>> Outlets(["The Vela Lantern", "Nereid Press Agency"]).key("NPA")
        'nereid press agency'
        """
        plain = outlet_key(name)
        plain = self._short.get(plain, plain)
        if plain in self._names:
            return plain
        fits = _longer(plain, self._names) or [k for k in self._names if name.isupper() and initials_of(k) == plain]
        return fits[0] if len(fits) == 1 else plain

    def knows(self, name: str) -> bool:
        """Whether the name means one of these outlets."""
        return self.key(name) in self._names

    def knows_in_full(self, name: str) -> bool:
        """Whether the name is the whole name of one of these outlets."""
        return outlet_key(name) in self._names

    def named(self, key: str, written: str) -> str:
        """The full name of a key, or the name as it is written, without `the`, where no full one is known."""
        return self._names.get(key) or re.sub(r"^[Tt]he ", "", written)

    def find(self, text: str, start: int, end: int) -> Mention | None:
        """The outlet whose name fills most of `[start, end)`, a capitalised stretch; None if it names no outlet."""
        words = [(found.start(), found.end()) for found in re.finditer(r"\S+", text[start:end])]
        for length in range(len(words), 0, -1):
            for first in range(len(words) - length + 1):
                low, high = start + words[first][0], start + words[first + length - 1][1]
                name = re.sub(r"['’]s?$", "", text[low:high])
                if self._is_outlet(text, low, name):
                    key = self.key(name)
                    return Mention(self.named(key, name), key, Span.of(text, low, low + len(name)))
        return None

    def _is_outlet(self, text: str, start: int, name: str) -> bool:
        bare = re.sub(r"^[Tt]he ", "", name)
        if not bare[:1].isupper():
            return False
        if is_outlet_name(bare) or outlet_key(bare) in self._names:
            return True
        follows_the = name != bare or text[max(start - 4, 0) : start].lower() == "the "
        return (follows_the and self.knows(bare)) or bool(_ROLE.search(text, max(start - 14, 0), start))


def _longer(key: str, keys: Iterable[str]) -> list[str]:
    """The keys that hold all words of this one and more."""
    words = set(key.split())
    return [other for other in keys if words < set(other.split())]
