"""Folders, standard input, encodings, and kinds told by content."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from sayso.gather import gather_articles
from sayso.gather.charset import decode_html, decode_text
from sayso.gather.language import english_share, require_english
from sayso.records import Article
from tests.gather.pages import SENTENCES, article_html

RECORD = '{"url": "u", "text": "The port was open."}'


def gather_stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> list[object]:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    items = list(gather_articles(["-"]))
    assert not sys.stdin.closed
    return items


def test_folder_is_read_in_full_sorted_by_name(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", "b.css", ".hidden.txt", "c/.git/3.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"This is {name}.")
    texts = [item.text for item in gather_articles([str(tmp_path)]) if isinstance(item, Article)]
    assert texts == ["This is a.txt.", "This is b/1.txt.", "This is b/2.txt."]


def test_text_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    assert gather_stdin(monkeypatch, b"The port was open.\r\n") == [Article("-", "The port was open.\r\n")]


def test_lines_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    assert gather_stdin(monkeypatch, f"{RECORD}\n{RECORD}\n".encode()) == [Article("u", "The port was open.")] * 2


def test_page_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    (article,) = gather_stdin(monkeypatch, b"\n " + article_html().encode())
    assert isinstance(article, Article)
    assert article.text == "\n\n".join(SENTENCES)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
def test_kind_without_a_telling_name(tmp_path: Path, encoding: str) -> None:
    page = tmp_path / "port"
    page.write_bytes(article_html().encode(encoding))
    (article,) = gather_articles([str(page)])
    assert isinstance(article, Article)
    assert article.text == "\n\n".join(SENTENCES)


@pytest.mark.parametrize(
    ("label", "python_name"),
    [
        ("iso-8859-1", "cp1252"),
        ("US-ASCII", "cp1252"),
        ("windows-1250", "cp1250"),
        ("koi8-r", "koi8-r"),
        ("shift_jis", "cp932"),
        ("gb2312", "gb18030"),
        ("utf8", "utf-8"),
        ("utf-16", "utf-8"),
        ("no-such-thing", "utf-8"),
    ],
)
def test_meta_charset_means_what_browsers_mean(label: str, python_name: str) -> None:
    text = {"koi8-r": "порт", "cp932": "港", "gb18030": "港口", "cp1250": "Žižek"}.get(python_name, "“café”")
    page = f'<meta charset="{label}"><p>{text}</p>'
    assert decode_html(page.encode(python_name)) == page


def test_header_is_believed_before_meta_and_a_mark_before_both() -> None:
    page = '<meta charset="koi8-r">“café”'
    assert decode_html(page.encode("cp1252"), "text/html; charset=latin1") == page
    assert decode_html(page.encode("utf-8-sig"), "text/html; charset=latin1") == page


def test_undeclared_text_is_utf8_or_else_windows_1252() -> None:
    assert decode_text("“café”".encode()) == "“café”"
    assert decode_text("“café”".encode("cp1252")) == "“café”"


def test_one_broken_byte_does_not_garble_the_rest() -> None:
    assert decode_text("“No,” said José. “Never, señor.”".encode() + b"\xff" + "“”".encode() * 5)[:8] == "“No,” sa"


def test_short_or_quoting_texts_pass_as_english() -> None:
    require_english("Vela: Hafen offen")
    require_english(" ".join(SENTENCES) + " «Порт никогда не закрывался», сказала она.")
    assert english_share("No.") is None
