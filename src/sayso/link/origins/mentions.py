"""Where a text names an outlet or an agency, and which outlet is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.languages.en.provenance import OUTLET_ROLES
from sayso.link.origins.naming import initials_of, is_outlet_name, outlet_key
from sayso.records import Span

CAPITAL = r"(?:[A-ZÀ-Þ][\w’'&.-]*\w|[A-ZÀ-Þ])"
NAME = rf"(?:[Tt]he )?{CAPITAL}(?: (?:of |and |for )?{CAPITAL}){{0,4}}"
_ROLE = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(OUTLET_ROLES))}),? $")


@dataclass(frozen=True, slots=True)
class Mention:
    """An outlet named in a text: its name as written, its key, and the place."""

    name: str
    key: str
    span: Span


class Outlets:
    """The outlets that a story knows: those that its articles come from or credit by their full names."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = {outlet_key(name): name for name in sorted(set(names))}

    def key(self, name: str) -> str:
        """The key of the outlet meant: a part of a known name (`the Lantern`) or its initials (`NPA`) will do.

        >>> Outlets(["The Vela Lantern", "Nereid Press Agency"]).key("NPA")
        'nereid press agency'
        """
        plain = outlet_key(name)
        if plain in self._names:
            return plain
        words = set(plain.split())
        fits = [
            key for key in self._names if words < set(key.split()) or (name.isupper() and initials_of(key) == plain)
        ]
        return fits[0] if len(fits) == 1 else plain

    def knows(self, name: str) -> bool:
        """Whether the name means one of these outlets."""
        return self.key(name) in self._names

    def named(self, key: str) -> str:
        """The full name of a key."""
        return self._names.get(key, key)

    def find(self, text: str, start: int, end: int) -> Mention | None:
        """The outlet whose name fills most of `[start, end)`, a capitalised stretch; None if it names no outlet."""
        words = [(found.start(), found.end()) for found in re.finditer(r"\S+", text[start:end])]
        for length in range(len(words), 0, -1):
            for first in range(len(words) - length + 1):
                low, high = start + words[first][0], start + words[first + length - 1][1]
                name = re.sub(r"['’]s?$", "", text[low:high])
                if self._is_outlet(text, low, name):
                    return Mention(name, self.key(name), Span.of(text, low, low + len(name)))
        return None

    def _is_outlet(self, text: str, start: int, name: str) -> bool:
        bare = re.sub(r"^[Tt]he ", "", name)
        if not bare[:1].isupper():
            return False
        if is_outlet_name(bare) or outlet_key(bare) in self._names:
            return True
        follows_the = name != bare or text[max(start - 4, 0) : start].lower() == "the "
        return (follows_the and self.knows(bare)) or bool(_ROLE.search(text, max(start - 14, 0), start))
