"""What is taken from a page: its text alone; title, outlet, byline and date from where they stand."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sayso.gather import Limits
from sayso.gather.page import read_html
from sayso.records import Article
from tests.gather.pages import SENTENCES, article_html

TITLE = "Port was never closed, says harbour master"


def read_page(head: str = "", body: str = "", title: str = TITLE, url: str = "port.html") -> Article:
    return read_html(article_html(body, head, title), url, Limits())


def json_ld(**fields: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


def news(**fields: Any) -> str:
    return json_ld(**{"@type": "NewsArticle", "headline": TITLE, **fields})


def paragraphs(*blocks: str) -> str:
    """Four real paragraphs with `blocks` of something else after the second."""
    real = [f"<p>{sentence}</p>" for sentence in SENTENCES]
    return "".join([*real[:2], *blocks, *real[2:]])


@pytest.mark.parametrize(
    "block",
    [
        "<figure><img src=a.jpg><figcaption>Ships in the harbour. Photo: Dov Kess</figcaption></figure>",
        "<aside class=related><h3>Related</h3><ul><li><a href=/a>Bakers fear a rise in prices</a></li></ul></aside>",
        "<div class=advertisement><p>Buy a mattress that knows when you worry.</p></div>",
        "<script>var advert = 'Buy a mattress.'</script>",
        "<form><p>Sign up for our letter.</p><input><button>Send</button></form>",
        "<!-- The port was closed, an editor noted. -->",
    ],
    ids=["caption", "related", "advert", "script", "form", "comment"],
)
def test_what_is_not_the_article_is_left_out(block: str) -> None:
    assert read_page(body=paragraphs(block)).text == "\n\n".join(SENTENCES)


def test_short_item_comes_without_the_menu() -> None:
    short = "The port of Vela was open on Friday, Ana Ruiz said."
    assert read_page(body=f"<p>{short}</p>").text == short


def test_markup_inside_a_paragraph_does_not_divide_it() -> None:
    text = read_page(
        body=paragraphs("<p>It <b>was</b>\n   <a href=/o>open</a>, s<i>he</i> said to the Courier.</p>")
    ).text
    assert "\n\nIt was open, she said to the Courier.\n\n" in text


def test_line_breaks_divide_paragraphs() -> None:
    text = read_page(body=f"<div>{'<br><br>'.join(SENTENCES)}</div>").text
    assert text.split("\n\n") == list(SENTENCES)


def test_escaped_markup_is_text_and_stays_so() -> None:
    text = read_page(body=paragraphs("<p>She wrote &lt;script&gt; and &amp;lt; on the board that day.</p>")).text
    assert "She wrote <script> and &lt; on the board that day." in text


def test_all_fields_from_json_ld() -> None:
    head = news(
        datePublished="2024-05-03T09:30:00+02:00",
        author=[{"@type": "Person", "name": "Mira Sol"}, {"@type": "Person", "name": "J. R. Orne"}],
        publisher={"@type": "Organization", "name": "Vela Courier"},
    )
    article = read_page(head)
    assert (article.title, article.outlet, article.byline, article.published) == (
        TITLE,
        "Vela Courier",
        "Mira Sol, J. R. Orne",
        "2024-05-03T09:30:00+02:00",
    )


def test_authors_by_reference_in_a_graph() -> None:
    article_node = {"@type": "NewsArticle", "headline": TITLE, "author": {"@id": "#mira"}}
    head = json_ld(**{"@graph": [{"@id": "#mira", "@type": "Person", "name": "Mira Sol"}, article_node]})
    assert read_page(head).byline == "Mira Sol"


def test_fields_from_meta_tags() -> None:
    article = read_page(
        '<meta property="og:site_name" content="Vela Courier"><meta name="author" content="By Mira Sol">'
        '<meta property="article:published_time" content="2024-05-03">'
    )
    assert (article.outlet, article.byline, article.published) == ("Vela Courier", "Mira Sol", "2024-05-03")


def test_date_from_the_page_itself() -> None:
    assert read_page(body=paragraphs("<time datetime='2024-05-03'>3 May 2024</time>")).published == "2024-05-03"


def test_other_articles_in_a_list_are_not_this_one() -> None:
    other = {"@type": "NewsArticle", "headline": "Bakers fear", "author": "Pavo Lind"}
    head = json_ld(**{"@type": "ItemList", "itemListElement": [other]}) + news(author="Mira Sol")
    assert read_page(head).byline == "Mira Sol"


@pytest.mark.parametrize("broken", ["{", "[]", "null", '"a"', "[" * 5000, '{"@type": 7, "author": [[]]}'])
def test_broken_json_ld_is_ignored(broken: str) -> None:
    assert read_page(f'<script type="application/ld+json">{broken}</script>').title == TITLE


def test_title_without_the_site_when_no_heading_tells() -> None:
    page = article_html(head=f'<meta property="og:title" content="{TITLE} | Vela Courier">')
    page = page.replace("<h1>", "<p hidden>").replace("</h1>", "</p>")
    page = page.replace("</head>", '<meta property="og:site_name" content="Vela Courier"></head>')
    assert read_html(page, "port.html", Limits()).title == TITLE


CANONICAL = '<link rel="canonical" href="https://courier.example/port">'


@pytest.mark.parametrize(
    ("found_at", "url"),
    [
        ("saved/port.html", "https://courier.example/port"),
        ("https://courier.example/port?from=feed", "https://courier.example/port"),
        ("https://lantern.example/reprint", "https://lantern.example/reprint"),
    ],
    ids=["saved", "fetched", "reprint"],
)
def test_lasting_address(found_at: str, url: str) -> None:
    assert read_page(CANONICAL, url=found_at).url == url


@pytest.mark.parametrize("head", ['<link rel="canonical" href="/port">', '<link rel="canonical" href="javascript:1">'])
def test_address_that_is_no_full_web_address_is_not_believed(head: str) -> None:
    assert read_page(head).url == "port.html"
