"""One input of each kind to articles, in order."""

from __future__ import annotations

from pathlib import Path

from sayso.gather import GatherOptions, gather_articles
from sayso.records import Article, Skipped
from tests.gather.pages import SENTENCES, article_html


def test_page_becomes_its_paragraphs_without_title_and_navigation(tmp_path: Path) -> None:
    page = tmp_path / "port.html"
    page.write_text(article_html(), encoding="utf-8")
    assert list(gather_articles([str(page)])) == [
        Article(
            url=str(page),
            text="\n\n".join(SENTENCES),
            title="Port was never closed, says harbour master",
        )
    ]


def test_plain_text_is_kept_character_for_character(tmp_path: Path) -> None:
    text = "  The port\r\nwas \ufeffclosed.\n\n\n“No,” she said.\t\x0c\n"
    page = tmp_path / "port.txt"
    page.write_bytes(text.encode("utf-8"))
    assert list(gather_articles([str(page)])) == [Article(url=str(page), text=text)]


def test_options_replace_what_the_page_says(tmp_path: Path) -> None:
    page = tmp_path / "port.html"
    page.write_text(article_html(), encoding="utf-8")
    options = GatherOptions(title="T", outlet="O", published="2024-05-03")
    (article,) = gather_articles([str(page)], options)
    assert isinstance(article, Article)
    assert (article.title, article.outlet, article.published) == ("T", "O", "2024-05-03")


def test_bad_input_costs_itself_only(tmp_path: Path) -> None:
    page = tmp_path / "port.txt"
    page.write_text("The port was closed.")
    missing = str(tmp_path / "none.txt")
    assert list(gather_articles([missing, str(page)])) == [
        Skipped(missing, "there is no such file or folder"),
        Article(url=str(page), text="The port was closed."),
    ]
