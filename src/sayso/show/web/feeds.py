"""Atom feeds (RFC 4287) for the front page, a search, a claim and a speaker: an entry for each statement."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import quote
from xml.etree import ElementTree as ET

from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException

from sayso.show.labels import ACT_VERBS
from sayso.show.plain import plain_line
from sayso.show.web.page import Asked, Page, Row, twin_path
from sayso.show.web.pages import PAGES
from sayso.show.web.rendering import asked_by
from sayso.show.web.site import site_of

NAMESPACE = "http://www.w3.org/2005/Atom"
UNDATED = "1970-01-01T00:00:00Z"
"""An entry must have a date (RFC 4287, 4.1.2); articles without one sort to the end."""


def install(app: FastAPI) -> None:
    """Adds a feed beside every page that has one: `sayso.show.web.page.Page.feed`."""
    for page in PAGES:
        if page.feed:
            _add(app, page)


def make_feed(rows: list[Row], *, title: str, site: str, path: str, feed_path: str) -> bytes:
    """The feed of statements given as rows of a page, in their order; `site` is an address without a last slash."""
    feed = ET.Element("feed", xmlns=NAMESPACE)
    _say(feed, "title", title)
    _say(feed, "id", site + feed_path)
    ET.SubElement(feed, "link", rel="self", type="application/atom+xml", href=site + feed_path)
    ET.SubElement(feed, "link", rel="alternate", type="text/html", href=site + path)
    _say(feed, "updated", max((rfc3339(row.get("published")) for row in rows), default=UNDATED))
    ET.SubElement(ET.SubElement(feed, "author"), "name").text = "Sayso"
    for row in rows:
        _add_entry(feed, row, site)
    made: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return made


def rfc3339(published: str | None) -> str:
    """The date of an article as Atom wants it; a time without a zone is taken for UTC.

    >>> rfc3339("2024-05-03"), rfc3339("2024-05-03T09:30:00+02:00"), rfc3339(None)
    ('2024-05-03T00:00:00Z', '2024-05-03T07:30:00Z', '1970-01-01T00:00:00Z')
    """
    try:
        given = datetime.fromisoformat(published or "")
        moment = given.astimezone(UTC) if given.tzinfo else given.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return UNDATED
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _add(app: FastAPI, page: Page) -> None:
    path = twin_path(page.path, "atom")

    def show(request: Request) -> Response:
        site = site_of(request)
        asked = asked_by(request)
        newest = replace(asked, query={**asked.query, "sort": "newest"})
        data = page.make(site.record, newest)
        if data is None:
            raise HTTPException(404, "There is no such thing in this record.")
        query = f"?{request.url.query}" if request.url.query else ""
        made = make_feed(
            list({row["statement"]: row for row in page.rows(data)}.values()),
            title=f"{site.options.title}: {_name(page, asked)}",
            site=(site.options.public_url or str(request.base_url)).rstrip("/"),
            path=_page_path(request.url.path) + query,
            feed_path=request.url.path + query,
        )
        return Response(made, media_type="application/atom+xml")

    app.add_api_route(path, show, name=f"{page.name}.atom", include_in_schema=False)


def _add_entry(feed: ET.Element, row: Row, site: str) -> None:
    entry = ET.SubElement(feed, "entry")
    verb = ACT_VERBS.get(row.get("act", ""), "")
    _say(entry, "title", ": ".join(filter(None, (f"{row.get('speaker', '')} {verb}".strip(), row.get("content")))))
    _say(entry, "id", f"urn:sayso:statement:{quote(row['statement'], safe='')}")
    where = f"/articles/{quote(row['article'], safe='')}#s-{quote(row['statement'], safe='')}"
    ET.SubElement(entry, "link", rel="alternate", type="text/html", href=site + where)
    _say(entry, "updated", rfc3339(row.get("published")))
    said = filter(None, (row.get("stance"), row.get("outlet"), (row.get("published") or "")[:10], row.get("url")))
    _say(entry, "summary", " · ".join(said))


def _say(under: ET.Element, name: str, words: str) -> None:
    """A text on one line, without the characters that XML forbids or that turn the writing round."""
    ET.SubElement(under, name).text = plain_line(words)


def _name(page: Page, asked: Asked) -> str:
    """What a reader calls the feed."""
    given = " ".join(value for name, value in sorted(asked.query.items()) if name != "page" and value.strip())
    return " ".join(filter(None, (page.name, given or asked.path.get("id"))))


def _page_path(feed_path: str) -> str:
    path = feed_path.removesuffix(".atom")
    return "/" if path == "/index" else path
