"""RSS, Atom, RDF and CDF: a feed's items as links to their pages, or as articles where the feed holds them whole."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from sayso.errors import GatherError
from sayso.gather.blob import Blob
from sayso.gather.dates import standard_date
from sayso.gather.items import Hints, Item, Link, Page
from sayso.gather.options import GatherOptions
from sayso.gather.sources import is_address
from sayso.records import Skipped

# A feed of a hundred items has some 3,000 tags; each costs time, and hostile ones cost most.
MOST_TAGS = 100_000
UNFIT = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SHORTEST_DESCRIPTION = 500  # shorter ones announce an article and are not one


def read(blob: Blob, options: GatherOptions) -> Iterator[Item]:
    """The items of a feed, in its order.

    An item of a feed from the web is a link to its page. One of a feed in a file, or without an address, is read from
    the feed itself when that holds its text: a file sends nobody to the network. Raises `GatherError` when there are
    no items.
    """
    parsed = parse_feed(blob, options)
    for number, entry in enumerate(parsed.entries, start=1):
        where = f"{blob.where}: item {number}"
        try:
            yield _item(entry, _hints(entry, parsed.feed), where, blob, options)
        except GatherError as error:
            yield Skipped(where, str(error))


def parse_feed(blob: Blob, options: GatherOptions) -> Any:
    """What feedparser reads in the blob: its result has `feed` and at least one of `entries`.

    Raises `GatherError` when there is nothing to read or too much.
    """
    import feedparser

    data = blob.read(options.limits.size)
    if data.count(b"<") + data.count(b"&lt;") > MOST_TAGS:
        raise GatherError("too intricate a feed")
    headers = {"content-location": blob.url} if is_address(blob.url) else {}
    if blob.content_type:
        headers["content-type"] = blob.content_type
    try:
        # A stream, since of a string or of bytes feedparser would open the file or address of that name.
        parsed = feedparser.parse(io.BytesIO(data), response_headers=headers)
    except Exception as error:  # a fault in a parser on one odd feed must not end the run
        raise GatherError(f"the feed cannot be taken apart ({type(error).__name__}: {error})") from error
    if not parsed.entries:
        broken = f" ({parsed.bozo_exception})".replace("<unknown>:", "line ") if parsed.bozo else ""
        raise GatherError(f"a feed without items{broken}" if parsed.version else f"no feed in it{broken}")
    return parsed


def _item(entry: Any, hints: Hints, where: str, blob: Blob, options: GatherOptions) -> Item:
    link = sound(entry.get("link") or "")
    is_web = link.startswith(("http://", "https://"))
    if is_web and is_address(blob.url):
        return Link(link, hints=hints, stamp=sound(_field(entry, "updated") or _field(entry, "published")))
    content = _content(entry)
    if content is None:
        named = f": its page is {link}" if is_web else ""
        raise GatherError(f"the feed does not hold its text{named}")
    url = link if is_web else f"{blob.url}#{sound(entry.get('id') or '') or where.rpartition(' ')[2]}"
    return _page(content, url, hints, options)


def _page(content: str, url: str, hints: Hints, options: GatherOptions) -> Page:
    from sayso.gather.page import read_html

    html = f"<!doctype html><html><body><article>{content}</article></body></html>"
    return Page(hints.fill(read_html(html, url, options.limits)), html.encode("utf-8"))


def _content(entry: Any) -> str | None:
    """The item's own full text as HTML: its content, or a description that is long enough to be one."""
    from html import escape

    contents = entry.get("content") or []
    if not contents and len(_plain(entry.get("summary_detail")) or "") >= SHORTEST_DESCRIPTION:
        contents = [entry.summary_detail]
    for content in contents:
        value = sound(content.get("value") or "").strip()
        if value:
            return f"<p>{escape(value)}</p>" if content.get("type") == "text/plain" else value
    return None


def _hints(entry: Any, feed: Any) -> Hints:
    source = entry.get("source") or {}
    return Hints(
        title=_plain(entry.get("title_detail")),
        outlet=_plain(source.get("title_detail")) or _plain(feed.get("title_detail")) or sound(source.get("title")),
        byline=_byline(entry),
        published=_published(entry),
    )


def _byline(entry: Any) -> str | None:
    authors = entry.get("authors") or [{"name": entry.get("author")}]
    names = [sound(author.get("name") or "").strip() for author in authors if author]
    return ", ".join(dict.fromkeys(name for name in names if name and "@" not in name)) or None


def _published(entry: Any) -> str | None:
    """The item's date in ISO 8601; None for one in the future, which only a wrong clock gives."""
    for name in ("published", "updated", "created"):
        found = standard_date(_field(entry, name)) or _from_parts(_field(entry, f"{name}_parsed"))
        if found and not _is_future(found):
            return found
    return None


def _field(entry: Any, name: str) -> Any:
    """The entry's own field: feedparser would answer with another where there is none, and warn."""
    return dict.get(entry, name)


def _from_parts(parts: Any) -> str | None:
    try:
        year, month, day, hour, minute, second = parts[:6]
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC).isoformat()
    except (TypeError, ValueError):
        return None


def _is_future(iso: str) -> bool:
    moment = datetime.fromisoformat(iso)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment - datetime.now(UTC) > timedelta(days=2)


def _plain(detail: Any) -> str | None:
    """The characters of a feed's text construct, without its markup."""
    value = sound((detail or {}).get("value") or "")
    if detail and detail.get("type") != "text/plain" and ("<" in value or "&" in value):
        from lxml.html import fragment_fromstring  # type: ignore[import-untyped]

        value = fragment_fromstring(value, create_parent=True).text_content()
    return " ".join(value.split()) or None


def sound(text: str | None) -> str:
    """`text` with what XML allows no character for (controls, lone surrogates) replaced by U+FFFD."""
    return UNFIT.sub("\ufffd", text or "")
