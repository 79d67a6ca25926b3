"""What the formats of the web need: addresses that are valid IRIs, and text without lone surrogates."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote, urlsplit

from sayso.records import Article

_RESERVED = ":/?#[]@!$&'()*+,;=%"
_BROKEN_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")


def article_iri(article: Article) -> str:
    """The article's own address where it is one of the web, else a URN made from its id.

    >>> article_iri(Article("https://courier.example/the port", "…"))
    'https://courier.example/the%20port'
    """
    return _web_address(article.url) or urn("article", article.id)


def urn(kind: str, id_: str) -> str:
    """A name for something that has no address.

    >>> urn("statement", "1a2b")
    'urn:sayso:statement:1a2b'
    """
    return f"urn:sayso:{kind}:{quote(id_, safe='', errors='replace')}"


def without_nothing(node: dict[str, Any]) -> dict[str, Any]:
    """The node without properties that have no value: in JSON-LD what is not known is not written."""
    return {name: value for name, value in node.items() if value not in (None, "", [], {})}


def _web_address(url: str) -> str | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc or "[" in url:
        return None
    before, _, fragment = _BROKEN_ESCAPE.sub("%25", url).partition("#")
    whole = f"{before}#{fragment.replace('#', '%23')}" if fragment else before
    return quote(whole, safe=_RESERVED, errors="replace")
