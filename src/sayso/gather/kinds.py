"""What kind of input some bytes are: told by the server, by the name, or by the bytes themselves."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

from sayso.errors import GatherError
from sayso.gather.blob import Blob
from sayso.gather.charset import BYTE_ORDER_MARKS

Kind = Literal["html", "jsonl", "text", "feed", "opml", "sitemap", "sitemaps", "warc"]

SUFFIXES: dict[str, Kind] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".txt": "text",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".cdf": "feed",
    ".xml": "feed",
    ".opml": "opml",
    ".warc": "warc",
}
CONTENT_TYPES: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/jsonl": "jsonl",
    "application/x-ndjson": "jsonl",
    "text/plain": "text",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/rdf+xml": "feed",
    "application/x-cdf": "feed",
    "application/xml": "feed",
    "text/xml": "feed",
    "text/x-opml": "opml",
    "application/warc": "warc",
}
# The first of these tags in a file says what it is, whatever it is called: feeds are often served as HTML.
ROOTS: dict[str, Kind] = {
    "html": "html",
    "rss": "feed",
    "rdf": "feed",
    "feed": "feed",
    "channel": "feed",
    "opml": "opml",
    "urlset": "sitemap",
    "sitemapindex": "sitemaps",
}
ROOT = re.compile(rf"<(?:!doctype\s+|\w{{1,20}}:)?({'|'.join(ROOTS)})[\s>]", re.IGNORECASE)
# Kinds that a folder is searched for: none of them leads to the network.
IN_FOLDERS: frozenset[Kind] = frozenset({"html", "jsonl", "text", "feed", "warc"})
# Signatures of what people hand over by mistake, so that the message can name it.
BINARY: dict[bytes, str] = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a zip archive or office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"SQLite format 3\x00": "a SQLite database",
    b"\x7fELF": "a program",
    b"filedesc://": "an ARC archive, the forerunner of WARC (`warcio recompress FILE NEW.warc.gz` converts it)",
}
WARC = b"WARC/"
CONTROL = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")
MOST_CONTROL = 0.05


def is_article_name(name: str) -> bool:
    """Whether a file of this name in a folder is meant to be read: `page.html`, `day.jsonl.gz`, not `style.css`.

    >>> is_article_name("day.jsonl.gz"), is_article_name("style.css")
    (True, False)
    """
    suffix = _suffix(name)
    return suffix != ".xml" and SUFFIXES.get(suffix) in IN_FOLDERS


def kind_of(blob: Blob) -> Kind:
    """The kind of a blob, from its content type, else its name, else its first bytes.

    Raises `GatherError` when it is empty or plainly no text at all.
    """
    if blob.head.startswith(WARC):
        return "warc"
    start = _start(blob.head)
    declared = (blob.content_type or "").partition(";")[0].strip().lower()
    stated = CONTENT_TYPES.get(declared) or SUFFIXES.get(_suffix(blob.where))
    if start.startswith("<") and stated not in {"jsonl", "text"} and (root := ROOT.search(start)):
        return ROOTS[root[1].lower()]
    refuse_binary(blob.head)
    return stated or _sniff(start)


def refuse_binary(head: bytes) -> None:
    """Raise `GatherError` when the first bytes are empty or those of a picture, a program and the like."""
    if not head:
        raise GatherError("empty")
    for signature, name in BINARY.items():
        if head.startswith(signature):
            raise GatherError(f"{name}, not a text")
    if head.startswith(tuple(BYTE_ORDER_MARKS)):
        return  # in UTF-16 every other byte may well be zero
    if sum(byte in CONTROL for byte in head) > MOST_CONTROL * len(head):
        raise GatherError("binary data, not a text")


def _sniff(start: str) -> Kind:
    if start.startswith("<"):
        return "html"
    return "jsonl" if start.startswith("{") else "text"


def _start(head: bytes) -> str:
    """The first characters as far as they are ASCII, without byte order mark: enough to see tags, in UTF-32 too."""
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe\x00").replace(b"\x00", b"").decode("ascii", "replace").lstrip()


def _suffix(name: str) -> str:
    path = PurePath(name.lower())
    return PurePath(path.stem).suffix if path.suffix == ".gz" else path.suffix
