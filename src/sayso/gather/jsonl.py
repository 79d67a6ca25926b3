"""JSON Lines: one article a line with `url, title, outlet, byline, published, text` (or `html`).

A line of a record's export, or of `sayso read`, has these in `article`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from sayso.errors import GatherError
from sayso.gather.blob import Blob
from sayso.gather.dates import iso_date
from sayso.gather.items import Page, Piece
from sayso.gather.language import require_english
from sayso.gather.options import GatherOptions
from sayso.records import Article, Skipped

ALWAYS = ("url", "text", "language")
FIELDS = ("url", "title", "outlet", "byline", "published", "text", "html")
UTF8_MARK = b"\xef\xbb\xbf"


def read(blob: Blob, options: GatherOptions) -> Iterator[Page | Skipped]:
    """One item for each line that is not blank, in order; a line's errors cost that line only.

    A `Skipped` says which line: `day.jsonl:12`. An article without `url` gets that as its address.
    """
    for piece in cut(blob, options):
        try:
            yield read_line(piece.content, piece.where, options)
        except GatherError as error:
            yield Skipped(piece.where, str(error))


def cut(blob: Blob, options: GatherOptions) -> Iterator[Piece]:
    """The lines that are not blank, not read yet."""
    for number, line in enumerate(_lines(blob, options.limits.size), start=1):
        if line.strip():
            where = f"{blob.where}:{number}"
            yield Piece(where, where, "line", line)


def _lines(blob: Blob, limit: int) -> Iterator[bytes]:
    """Lines as they come. One that is too long is cut just beyond `limit`; its rest is read away unkept."""
    first = True
    while line := blob.stream.readline(limit + 1):
        rest = line
        while len(rest) > limit and not rest.endswith(b"\n"):
            rest = blob.stream.readline(limit + 1)
        yield line.removeprefix(UTF8_MARK) if first else line
        first = False


def read_line(line: bytes, where: str, options: GatherOptions) -> Page:
    """The article of one line. Raises `GatherError` when it holds none.

    What an export tells of readings and of people's verdicts is believed only of a file that one has oneself.
    """
    record = _record(line, options.limits.size)
    if isinstance(record.get("kept"), dict) and options.take_exports and "://" not in where:
        return _kept(record)
    fields = _fields(record)
    url = fields["url"] or where
    content = None
    if fields["text"] is None and fields["html"] is not None:
        content = fields["html"].encode("utf-8")
        article = _from_html(fields["html"], url, options)
    elif not (text := fields["text"] or "").strip():
        raise GatherError("no text in it")
    else:
        require_english(text)
        article = Article(url=url, text=text)
    stated = Article(
        url=url,
        text=article.text,
        title=fields["title"] or article.title,
        outlet=fields["outlet"] or article.outlet,
        byline=fields["byline"] or article.byline,
        published=iso_date(fields["published"]) or article.published,
    )
    return Page(stated, content)


def _from_html(html: str, url: str, options: GatherOptions) -> Article:
    from sayso.gather.page import read_html

    return read_html(html, url, options.limits)


def _record(line: bytes, limit: int) -> dict[str, Any]:
    if len(line) > limit:
        raise GatherError(f"larger than the limit of {limit / 1e6:g} MB")
    record = _parse(line)
    if not isinstance(record, dict):
        raise GatherError("not a JSON object")
    if isinstance(skipped := record.get("skipped"), dict):
        raise GatherError(f"a line without an article: {skipped.get('why')}")
    return record


def _kept(record: dict[str, Any]) -> Page:
    """The article of an export's line, exactly as it is there: its spans hang on it."""
    try:
        article = Article(**{name: value for name, value in record["article"].items() if name != "id"})
    except (LookupError, TypeError, AttributeError):
        raise GatherError("a damaged line of an export") from None
    texts = asdict(article)
    if not all(type(texts[name]) is str or (texts[name] is None and name not in ALWAYS) for name in texts):
        raise GatherError("a damaged line of an export")
    return Page(article, None, record)


def _fields(record: dict[str, Any]) -> dict[str, str | None]:
    """The fields of an article, all of them, None where absent. Raises `GatherError` when they cannot be had."""
    if isinstance(article := record.get("article"), dict):
        record = article
    fields = {name: record.get(name) for name in FIELDS}
    for name, value in fields.items():
        if not isinstance(value, str | None):
            raise GatherError(f"{name!r} must be a string, not {type(value).__name__}")
        if value and any("\ud800" <= character <= "\udfff" for character in value):
            raise GatherError(f"{name!r} holds half a character (a lone surrogate)")
    return fields


def _parse(line: bytes) -> Any:
    try:
        return json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise GatherError("not UTF-8") from None
    except json.JSONDecodeError as error:
        raise GatherError(f"broken JSON: {error.msg} at character {error.pos + 1}") from None
    except (RecursionError, ValueError):  # nested too deep, a number of thousands of digits
        raise GatherError("broken JSON") from None
