"""Sitemaps and their indexes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.gather import GatherOptions, Limits, gather_articles
from sayso.records import Article, Skipped
from tests.gather.lists import sitemap, sitemap_index
from tests.gather.server import Site

OPEN = GatherOptions(allow_private=True, limits=Limits(delay=0))


def test_pages_of_a_sitemap_are_read_and_their_gaps_filled(site: Site) -> None:
    site.put("/sitemap.xml", sitemap(f"{site}/port", f"{site}/none"), "application/xml")
    article, skipped = gather_articles([f"{site}/sitemap.xml"], OPEN)
    assert isinstance(article, Article)
    assert (article.url, article.outlet, article.published) == (f"{site}/port", "Vela Courier", "2024-05-03")
    assert article.title == "Port was never closed, says harbour master"  # the page's own
    assert skipped == Skipped(f"{site}/none", "the server answered 404 Not Found")


def test_index_leads_to_its_sitemaps_but_not_to_another_index(site: Site) -> None:
    site.put("/inner.xml", sitemap(f"{site}/port"), "text/xml")
    site.put("/index.xml", sitemap_index(f"{site}/inner.xml", f"{site}/port"), "text/xml")
    article, skipped = gather_articles([f"{site}/index.xml"], OPEN)
    assert isinstance(article, Article)
    assert skipped == Skipped(f"{site}/port", "a page, where a sitemap was expected")


def test_index_of_itself_ends(site: Site) -> None:
    site.put("/self.xml", sitemap_index(f"{site}/self.xml"), "text/xml")
    items = list(gather_articles([f"{site}/self.xml"], OPEN))
    assert len(items) == 1
    assert isinstance(items[0], Skipped)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"<urlset></urlset>", "a sitemap without pages"),
        (b"<urlset><url><loc>", "broken XML"),
        (b'<!DOCTYPE urlset [<!ENTITY a "b">]><urlset><url><loc>&a;</loc></url></urlset>', "declares entities"),
        (b'<!DOCTYPE urlset SYSTEM "file:///etc/passwd"><urlset/>', "a sitemap without pages"),
        (b"<urlset>" + b"<url>" * 300, "nested too deeply"),
        (sitemap("/etc/passwd"), "only http and https"),
        (sitemap("http://[::1"), "not a web address"),
    ],
)
def test_bad_sitemap_is_one_skipped(tmp_path: Path, data: bytes, why: str) -> None:
    (tmp_path / "map.xml").write_bytes(data)
    (skipped,) = gather_articles([str(tmp_path / "map.xml")])
    assert isinstance(skipped, Skipped)
    assert why in skipped.why
