"""Bad input: each costs itself, with a reason in plain words, and the next article is still read."""

from __future__ import annotations

import gzip
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.gather import GatherOptions, Limits, gather_articles
from sayso.records import Article, Skipped
from tests.gather.pages import SENTENCES, article_html

# Time for a child process on a machine that is busy with something else.
PATIENT = GatherOptions(limits=Limits(seconds=100))
GERMAN = (
    "Der Hafen war nach Angaben der Leiterin am Freitag den ganzen Tag geöffnet, und kein einziges Schiff wurde "
    "abgewiesen. Das Ministerium hatte am Vortag noch behauptet, die Einfahrt sei nach einem Unfall gesperrt."
)
CHINESE = "港口负责人周五表示，港口从未关闭，没有任何船只被拒绝进入。交通部前一天声称港口在事故后关闭。"


def gather_with_neighbour(tmp_path: Path, name: str, data: bytes, options: GatherOptions | None = None) -> str:
    """Why the file was skipped; an article after it must still be read."""
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(data)
    good.write_text("The port was open.")
    skipped, article = gather_articles([str(bad), str(good)], options)
    assert isinstance(skipped, Skipped), skipped
    assert isinstance(article, Article)
    assert skipped.where == str(bad)
    return skipped.why


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.html", b"", "empty"),
        ("blank.txt", b" \n\t\n", "no text in it"),
        ("empty.txt.gz", gzip.compress(b""), "empty"),
        ("report.html", b"%PDF-1.7 ...", "a PDF, not a text"),
        ("noise.html", random.Random(1).randbytes(5000), "binary data, not a text"),
        ("zeros.txt", b"\x00" * 5000, "binary data, not a text"),
        ("huge.html", b"<p>word</p>" * 1_900_000, "larger than the limit of 10 MB"),
        ("bomb.txt.gz", gzip.compress(b"a" * 20_000_000), "larger than the limit of 10 MB"),
        ("cut.txt.gz", gzip.compress(random.Random(1).randbytes(20_000).hex().encode())[:-2000], "cut off or damaged"),
        ("menu.html", b"<nav><a href=/>Home</a><a href=/s>Sport</a></nav><form>Log in</form>", "no article found"),
        ("script.html", b"<script>let a = 1;</script>", "no article found"),
        ("german.txt", GERMAN.encode(), "not in English"),
        ("german.html", article_html(f"<p>{GERMAN}</p>").encode(), "not in English"),
        ("chinese.txt", CHINESE.encode(), "not in English"),
        ("deep.html", b"<html><body>" + b"<div>" * 100_000 + b"text", "no article found"),
    ],
)
def test_file_is_skipped_with_the_reason(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    assert reason in gather_with_neighbour(tmp_path, name, data, PATIENT)


def test_page_that_hangs_its_parser_is_given_up(tmp_path: Path) -> None:
    tangle = b"<html><body>" + b"<p>" * 600_000
    options = GatherOptions(limits=Limits(seconds=0.5))
    assert "not read within 0.5 seconds" in gather_with_neighbour(tmp_path, "tangle.html", tangle, options)


def test_page_with_very_many_tags_is_still_read(tmp_path: Path) -> None:
    page = tmp_path / "many.html"
    page.write_text(article_html("".join(f"<p>{sentence}<br></p>" for sentence in SENTENCES * 1500)))
    (article,) = gather_articles([str(page)], PATIENT)
    assert isinstance(article, Article)
    assert article.text.count("harbour master") == 1500


def test_missing_file() -> None:
    assert list(gather_articles(["none.html"])) == [Skipped("none.html", "there is no such file or folder")]


def test_name_with_a_nul() -> None:
    assert list(gather_articles(["a\x00b"])) == [Skipped("a\x00b", "there is no such file or folder")]


def test_folder_without_articles(tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text("a {}")
    (skipped,) = gather_articles([str(tmp_path)])
    assert skipped == Skipped(
        str(tmp_path), "a folder without articles (.html, .txt, .jsonl, .rss, .atom or .warc files)"
    )


def test_neither_file_nor_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (skipped,) = gather_articles([str(tmp_path / "pipe.txt")])
    assert skipped == Skipped(str(tmp_path / "pipe.txt"), "neither a file nor a folder")


def test_file_that_the_system_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "secret.txt"
    page.write_text("The port was open.")
    refusal = PermissionError(13, "Permission denied", str(page))

    def refuse(*_: object) -> None:  # the superuser may read anything, so modes alone would prove nothing
        raise refusal

    monkeypatch.setattr(Path, "open", refuse)
    assert list(gather_articles([str(page)])) == [Skipped(str(page), "cannot be read: Permission denied")]


@pytest.mark.parametrize(
    "text",
    [
        "The port was open all day, said the harbour master. " * 4000,
        "The \x07port\x1b[31m was \x08open.",
        "The port\x00 was open, and nobody had said that it was closed, not even for an hour.",
        "Open 🚢🏴‍☠️, said Ana Ruiz 👩🏽‍✈️.",
        "She said \u202bמותר\u202c and nothing else.",
        "Re\u0301ne\u0301 sa\u0300id\u0323\u0307 no.",
        "No.\r\n\r\nNo,\rhe said.\r\n",
        "\ufeffNo.\ufeff",
    ],
    ids=["long", "control", "nul", "emoji", "rtl", "combining", "crlf", "bom"],
)
def test_odd_text_is_kept_character_for_character(tmp_path: Path, text: str) -> None:
    page = tmp_path / "odd.txt"
    page.write_bytes(b"\xef\xbb\xbf" + text.encode())
    (article,) = gather_articles([str(page)])
    assert isinstance(article, Article)
    assert article.text == text


def test_odd_characters_in_a_page(tmp_path: Path) -> None:
    page = tmp_path / "odd.html"
    page.write_bytes(
        article_html(
            "<p>“Open 🚢\x00\x07, re\u0301sume\u0301d,” said Ana Ruiz &lt;she&gt; \u202bמותר\u202c.</p>"
        ).encode()
    )
    (article,) = gather_articles([str(page)])
    assert isinstance(article, Article)
    assert article.text == "“Open 🚢, re\u0301sume\u0301d,” said Ana Ruiz <she> \u202bמותר\u202c."


def test_paragraph_of_200000_characters_in_a_page(tmp_path: Path) -> None:
    long = " ".join(SENTENCES * 560)
    page = tmp_path / "long.html"
    page.write_text(article_html(f"<p>{long}</p>"))
    (article,) = gather_articles([str(page)])
    assert isinstance(article, Article)
    assert len(long) > 200_000
    assert article.text == long


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(min_size=1, max_size=300), name=st.sampled_from(["a.html", "a.jsonl", "a.txt", "a.gz", "a"]))
def test_any_bytes_give_articles_or_reasons(tmp_path: Path, data: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(data)
    for item in gather_articles([str(tmp_path / name)]):
        assert item.text.strip() if isinstance(item, Article) else item.why


def test_nothing_is_printed_and_importing_is_cheap(tmp_path: Path) -> None:
    (tmp_path / "menu.html").write_text("<nav><a href=/>Home</a></nav>")
    program = (
        "import sys, sayso.gather\n"
        "assert not {'trafilatura', 'lxml', 'httpx2', 'dateparser', 'w3lib'} & set(sys.modules)\n"
        f"assert len(list(sayso.gather.gather_articles([{str(tmp_path)!r}]))) == 1\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
