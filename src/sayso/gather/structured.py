"""What a page says of itself in JSON-LD: the schema.org article among its nodes."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

Node = dict[str, Any]
ARTICLE = re.compile(r"(Article|BlogPosting|Report)$")
# Lists of other articles: their headlines are not this page's.
ELSEWHERE = frozenset({"itemListElement", "hasPart", "mentions", "relatedLink", "isPartOf", "comment"})
DEEPEST = 12
WRAPPER = re.compile(r"^\s*(<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(-->|//\s*\]\]>|\]\]>)\s*;?\s*$")


class StructuredData:
    """The JSON-LD nodes of a page, and from them the article's headline, date, authors and publisher."""

    def __init__(self, tree: Any) -> None:
        nodes = [node for script in _scripts(tree) for node in _nodes(script)]
        self._by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
        articles = [node for node in nodes if any(ARTICLE.search(kind) for kind in _strings(node.get("@type")))]
        self._article = next((node for node in articles if node.get("headline")), articles[0] if articles else {})

    @property
    def headline(self) -> str | None:
        """`headline`, else `name`, of the article."""
        return _first(self._article.get("headline")) or _first(self._article.get("name"))

    @property
    def published(self) -> str | None:
        """`datePublished` as written."""
        return _first(self._article.get("datePublished"))

    @property
    def authors(self) -> list[str]:
        """The names of the authors, in order, each once."""
        return self._names(self._article.get("author") or self._article.get("creator"))

    @property
    def publisher(self) -> str | None:
        """The name of the publisher."""
        return next(iter(self._names(self._article.get("publisher"))), None)

    def _names(self, value: Any) -> list[str]:
        found = [self._name(entry) for entry in (value if isinstance(value, list) else [value])]
        return list(dict.fromkeys(name for names in found for name in names))

    def _name(self, value: Any) -> list[str]:
        """Names in a string, a node, or a reference to a node elsewhere on the page."""
        if isinstance(value, dict):
            node = value if "name" in value else self._by_id.get(str(value.get("@id")), value)
            value = node.get("name")
        return [_clean(text) for text in _strings(value) if text.strip()]


def _scripts(tree: Any) -> Iterator[Any]:
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        try:
            # not strict: line breaks inside strings are common
            yield json.loads(WRAPPER.sub("", script.text or ""), strict=False)
        except (ValueError, RecursionError):
            continue


def _nodes(value: Any, depth: int = 0) -> Iterator[Node]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for entry in value:
            yield from _nodes(entry, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key, entry in value.items():
            if key not in ELSEWHERE and isinstance(entry, dict | list):
                yield from _nodes(entry, depth + 1)


def _strings(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [entry for entry in values if isinstance(entry, str)]


def _first(value: Any) -> str | None:
    return next((_clean(text) for text in _strings(value) if text.strip()), None)


def _clean(text: str) -> str:
    """JSON-LD is often escaped as if it were HTML."""
    return " ".join(html.unescape(text).split())
