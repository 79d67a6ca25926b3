"""Invented feeds, sitemaps and archives for the tests of gathering; each function hides the dull parts of one."""

from __future__ import annotations

from tests.gather.pages import SENTENCES

DAY = "Fri, 03 May 2024 09:30:00 +0000"
WHOLE = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)


def rss(*items: str, title: str = "Vela Courier") -> bytes:
    """An RSS 2.0 feed of these items."""
    named = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
    return f'<?xml version="1.0"?>{named}<title>{title}</title>{"".join(items)}</channel></rss>'.encode()


def item(link: str | None = "https://courier.example/port", content: str | None = None, date: str = DAY) -> str:
    """An item by Mira Sol; with `content`, that stands whole in the feed."""
    where = f"<link>{link}</link>" if link else "<guid isPermaLink='false'>port-1</guid>"
    whole = f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content else ""
    said = "<title>Port was &lt;i&gt;never&lt;/i&gt; closed</title><description>Ships came and went.</description>"
    return f"<item>{said}{where}<author>Mira Sol</author><pubDate>{date}</pubDate>{whole}</item>"


def atom(content: str) -> bytes:
    """An Atom feed with one entry that holds its text."""
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Orsa Post</title><entry><title>Port open</title>'
        '<link href="https://orsa.example/port"/><id>tag:orsa.example,2024:1</id><updated>2024-05-03T09:30:00Z</updated>'
        f'<author><name>Ivo Lenk</name></author><content type="html"><![CDATA[{content}]]></content></entry></feed>'
    ).encode()


def opml(*feeds: str) -> bytes:
    """A list of feeds."""
    outlines = "".join(f'<outline text="Harbour news" xmlUrl="{feed}"/>' for feed in feeds)
    return f'<opml version="2.0"><body><outline text="News">{outlines}</outline></body></opml>'.encode()


def sitemap(*pages: str) -> bytes:
    """A sitemap with a news title and date for each page."""
    named = (
        'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"'
    )
    news = "<n:news><n:publication><n:name>Vela Courier</n:name></n:publication>"
    news += "<n:publication_date>2024-05-03</n:publication_date><n:title>Port open</n:title></n:news>"
    urls = "".join(f"<url><loc>{page}</loc><lastmod>2024-05-04</lastmod>{news}</url>" for page in pages)
    return f"<urlset {named}>{urls}</urlset>".encode()


def sitemap_index(*sitemaps: str) -> bytes:
    """An index of sitemaps."""
    named = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    entries = "".join(f"<sitemap><loc>{address}</loc></sitemap>" for address in sitemaps)
    return f"<sitemapindex {named}>{entries}</sitemapindex>".encode()


def warc_record(
    body: bytes, url: str = "https://courier.example/port", length: int | None = None, **http: str
) -> bytes:
    """The record of an answer; `length` is a lie about it, `http` holds more headers, `status` among them."""
    status = http.pop("status", "200 OK")
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in http.items())
    kind = "" if "Content_Type" in http else "Content-Type: text/html; charset=utf-8\r\n"
    answer = f"HTTP/1.1 {status}\r\n{kind}{more}\r\n".encode() + body
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-03T10:00:00Z\r\n"
    head += "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
    head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {length or len(answer)}\r\n\r\n"
    return head.encode() + answer + b"\r\n\r\n"
