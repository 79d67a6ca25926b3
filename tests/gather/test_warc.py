"""Web archives: good records are read, each bad one is named, and nothing large is unpacked whole."""

from __future__ import annotations

import gzip
import io
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.gather import GatherOptions, Limits, Page, gather_pages
from sayso.records import Skipped
from tests.gather.lists import warc_record
from tests.gather.pages import SENTENCES, article_html

PAGE = article_html().encode()
TEXT = "\n\n".join(SENTENCES)
FIRST, SECOND, THIRD = (f"https://courier.example/{name}" for name in ("first", "second", "third"))


def gather_warc(tmp_path: Path, data: bytes, options: GatherOptions | None = None) -> list[Page | Skipped]:
    (tmp_path / "crawl.warc").write_bytes(data)
    return list(gather_pages([str(tmp_path / "crawl.warc")], options))


def outcome(items: list[Page | Skipped]) -> list[str]:
    """The address of each page, the reason for each that was skipped."""
    return [item.article.url if isinstance(item, Page) else item.why for item in items]


def test_pages_come_with_their_addresses_and_bytes(tmp_path: Path) -> None:
    first, second = gather_warc(tmp_path, warc_record(PAGE, FIRST) + warc_record(PAGE, SECOND))
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert (first.article.url, second.article.url) == (FIRST, SECOND)
    assert first.article.text == TEXT
    assert first.content == PAGE


@pytest.mark.parametrize("members", [True, False])
def test_gzip_a_member_a_record_or_all_in_one(tmp_path: Path, members: bool) -> None:
    records = [warc_record(PAGE, FIRST), warc_record(PAGE, SECOND)]
    data = b"".join(map(gzip.compress, records)) if members else gzip.compress(b"".join(records))
    assert outcome(gather_warc(tmp_path, data)) == [FIRST, SECOND]


def test_packed_and_chunked_answers_are_unpacked(tmp_path: Path) -> None:
    half = len(PAGE) // 2
    chunked = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (PAGE[:half], PAGE[half:], b""))
    records = [
        warc_record(gzip.compress(PAGE), FIRST, Content_Encoding="gzip"),
        warc_record(chunked, SECOND, Transfer_Encoding="chunked"),
    ]
    for page in gather_warc(tmp_path, b"".join(records)):
        assert isinstance(page, Page)
        assert page.content == PAGE


@pytest.mark.parametrize(
    "other",
    [
        warc_record(b"\x89PNG", SECOND, Content_Type="image/png"),
        warc_record(PAGE, SECOND, status="404 Not Found"),
        warc_record(b"", SECOND, status="302 Found", Location=FIRST),
        warc_record(PAGE, SECOND).replace(b"WARC-Type: response", b"WARC-Type: metadata"),
        warc_record(PAGE, "file:///etc/passwd"),
        warc_record(PAGE, "../../etc/passwd"),
    ],
)
def test_what_is_no_page_of_the_web_is_passed_over(tmp_path: Path, other: bytes) -> None:
    assert outcome(gather_warc(tmp_path, warc_record(PAGE, FIRST) + other)) == [FIRST]
    assert outcome(gather_warc(tmp_path, other)) == ["an archive (WARC) without pages"]


@pytest.mark.parametrize(
    ("lie", "after"),
    [(40, [SECOND]), (len(warc_record(PAGE)) - 40, [THIRD]), (-40, [SECOND, THIRD])],
)
def test_record_that_lies_about_its_length_is_named_and_reading_goes_on(
    tmp_path: Path, lie: int, after: list[str]
) -> None:
    answer = len(warc_record(PAGE).partition(b"\r\n\r\n")[2]) - 4
    liar = warc_record(PAGE, FIRST, length=answer + lie)
    found = outcome(gather_warc(tmp_path, liar + warc_record(PAGE, SECOND) + warc_record(PAGE, THIRD)))
    assert found[0] == "a record that is not as long as it says"
    assert found[-1] == THIRD
    assert set(after) - {SECOND} <= set(found)


@pytest.mark.parametrize("length", [10**9, 10**12, 10**18])
def test_record_that_claims_to_be_enormous_costs_nothing(tmp_path: Path, length: int) -> None:
    good = warc_record(PAGE, FIRST)
    page, skipped = gather_warc(tmp_path, good + warc_record(PAGE, SECOND, length=length))
    assert isinstance(page, Page)
    assert skipped == Skipped(f"{SECOND} in {tmp_path}/crawl.warc", "the archive breaks off in it")


def test_archive_that_breaks_off(tmp_path: Path) -> None:
    data = warc_record(PAGE, FIRST) + warc_record(PAGE, SECOND)[:-200]
    assert outcome(gather_warc(tmp_path, data)) == [FIRST, "the archive breaks off in it"]


def test_packed_archive_that_breaks_off(tmp_path: Path) -> None:
    data = gzip.compress(warc_record(PAGE, FIRST)) * 50 + gzip.compress(warc_record(PAGE, SECOND))[:-60]
    *pages, last = outcome(gather_warc(tmp_path, data))
    assert len(pages) > 30  # what lies in the last few kilobytes before the break may be lost
    assert set(pages) <= {FIRST, "the archive breaks off in it"}
    assert last == "compressed data that is cut off or damaged"


def test_junk_between_records(tmp_path: Path) -> None:
    data = warc_record(PAGE, FIRST) + b"junk\r\n\r\n" + warc_record(PAGE, SECOND)
    assert outcome(gather_warc(tmp_path, data)) == ["a record that is not as long as it says", SECOND]


def bomb(size: int) -> bytes:
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=1) as out:
        for _ in range(size // 1_000_000):
            out.write(b" " * 1_000_000)
    return packed.getvalue()


@pytest.mark.parametrize("outer", [True, False])
def test_gzip_bomb_is_not_unpacked(tmp_path: Path, outer: bool) -> None:
    options = GatherOptions(limits=Limits(size=1_000_000))
    if outer:
        liar = gzip.compress(warc_record(b" " * 30_000_000, FIRST))
    else:
        liar = gzip.compress(warc_record(bomb(100_000_000), FIRST, Content_Encoding="gzip"))
    (tmp_path / "crawl.warc").write_bytes(liar + gzip.compress(warc_record(PAGE, SECOND)))
    del liar
    tracemalloc.start()
    found = outcome(list(gather_pages([str(tmp_path / "crawl.warc")], options)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == ["larger than the limit of 1 MB", SECOND]
    assert peak < 20_000_000


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"WARC/1.0\r\n", "an archive (WARC) without pages"),
        (b"WARC/1.0\r\nContent-Length: -5\r\n\r\n", "an archive (WARC) without pages"),
        (b"WARC/1.0\r\n" + b"A" * 200_000, ""),
        (b"filedesc://old.arc 0.0.0.0 20240503100000 text/plain 0\n", "an ARC archive"),
    ],
)
def test_broken_archive_is_one_skipped(tmp_path: Path, data: bytes, why: str) -> None:
    (skipped,) = gather_warc(tmp_path, data)
    assert isinstance(skipped, Skipped)
    assert why in skipped.why


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_damage_to_an_archive_ends_the_run(tmp_path: Path, data: st.DataObject) -> None:
    good = warc_record(PAGE, FIRST)
    start = data.draw(st.integers(0, len(good)))
    damaged = good[:start] + data.draw(st.binary(max_size=20)) + good[start + data.draw(st.integers(0, 60)) :]
    items = gather_warc(tmp_path, damaged + warc_record(PAGE, SECOND))
    assert items
    assert all(isinstance(item, Page | Skipped) for item in items)
