"""Plain text: kept character for character."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.errors import GatherError
from sayso.gather.blob import Blob
from sayso.gather.charset import decode_text
from sayso.gather.items import Page
from sayso.gather.language import require_english
from sayso.gather.options import GatherOptions
from sayso.records import Article


def read(blob: Blob, options: GatherOptions) -> Iterator[Page]:
    """The one article of a plain-text blob; its address is the blob's.

    Raises `GatherError` when there is no text, too much of it, or when it is not English.
    """
    text = decode_text(blob.read(options.limits.size), _charset(blob.content_type))
    if not text.strip():
        raise GatherError("no text in it")
    require_english(text)
    yield Page(Article(url=blob.url, text=text))


def _charset(content_type: str | None) -> str | None:
    if not content_type:
        return None
    from w3lib.encoding import http_content_type_encoding

    return http_content_type_encoding(content_type)
