"""WARC (ISO 28500): the pages of a web archive.

fastwarc reads the records and finds its way back after a broken one, without a word; so that none goes unnoticed, what
each says of its own length is checked against where the next one begins.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from sayso.errors import GatherError
from sayso.gather.blob import Blob
from sayso.gather.items import Page, Piece
from sayso.gather.kinds import CONTENT_TYPES
from sayso.gather.options import GatherOptions
from sayso.records import Skipped

PIECE = 16_384
KEPT = 131_072  # fastwarc reads a piece at a time and takes headers of up to 32 kB: more than both
BETWEEN = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class _Record:
    """A record that has been read: `end` is its end by its own account; `page` what it holds, None when no page."""

    where: str
    start: int
    end: int | None
    page: Piece | Skipped | None


def read(blob: Blob, options: GatherOptions) -> Iterator[Page | Skipped]:
    """The pages of an archive: every successful answer and every resource that is HTML and has a web address.

    Anything else in it (requests, pictures, redirects) is passed over. A page that cannot be read comes as a `Skipped`
    with its address, and so does a record that is not as long as it says; reading goes on with the next one that can be
    found. Raises `GatherError` when the archive holds no pages.
    """
    from sayso.gather import page

    for item in cut(blob, options):
        if isinstance(item, Skipped):
            yield item
            continue
        try:
            yield page.read_piece(item, options)
        except GatherError as error:
            yield Skipped(item.where, str(error))


def cut(blob: Blob, options: GatherOptions) -> Iterator[Piece | Skipped]:
    """The pages of an archive, not read yet; otherwise as `read`."""
    tape = _Tape(blob.stream)
    found = False
    for record, next_start in _with_next(_take(record, tape, blob.where, options) for record in _records(tape)):
        if (item := _settle(record, tape, next_start)) is not None:
            found = True
            yield item
    if not found:
        raise GatherError("an archive (WARC) without pages")


def _with_next(records: Iterator[_Record]) -> Iterator[tuple[_Record, int | None]]:
    """Each record with the place where the next one begins, None for the last; before any error, the last as well."""
    last: _Record | None = None
    try:
        for record in records:
            if last is not None:
                yield last, record.start
            last = record
    except (GatherError, OSError, EOFError, zlib.error):
        if last is not None:
            yield last, None
        raise
    if last is not None:
        yield last, None


class _Tape:
    """A stream that remembers the last of what it gave, and knows how much that was in all."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._kept = b""
        self._count = 0

    def read(self, size: int = PIECE) -> bytes:
        piece = self._stream.read(min(size, PIECE) if size >= 0 else PIECE)
        self._count += len(piece)
        self._kept = (self._kept + piece)[-KEPT:]
        return piece

    def tell(self) -> int:
        return self._count

    def seek(self, offset: int, whence: int = 0) -> int:
        """fastwarc asks where it is by seeking nowhere; nothing else can be had of a stream."""
        if (offset, whence) not in {(0, 1), (self._count, 0)}:
            raise OSError("this stream cannot go back")
        return self._count

    def close(self) -> None:
        """The stream is its owner's to close."""

    def find(self, mark: bytes, start: int) -> int | None:
        """The place after the first `mark` from `start` on, among what is remembered."""
        begin = self._count - len(self._kept)
        place = self._kept.find(mark, max(start - begin, 0))
        return None if place < 0 or start < begin else begin + place + len(mark)

    def is_blank(self, start: int, end: int) -> bool:
        """Whether there is nothing but line ends from `start` to `end`; not known of what is forgotten."""
        begin = self._count - len(self._kept)
        return start <= end and not self._kept[max(start - begin, 0) : max(end - begin, 0)].strip(b"\r\n")


def _records(tape: _Tape) -> Iterator[Any]:
    """The records as fastwarc finds them. Raises `GatherError` when it loses its way."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    try:
        yield from ArchiveIterator(
            tape, record_types=WarcRecordType.any_type, parse_http=False, quirks_mode=True, stream_detect=False
        )
    except (ValueError, UnicodeError) as error:
        raise GatherError(f"a broken archive: {error}") from None


def _settle(record: _Record, tape: _Tape, next_start: int | None) -> Piece | Skipped | None:
    """What came of a record, now that it is known where the next one begins; None: where the archive ends."""
    if record.end is None:
        return record.page
    if next_start is None and record.end > tape.tell():
        return Skipped(record.where, "the archive breaks off in it")
    if next_start is not None and not tape.is_blank(record.end, next_start):
        return Skipped(record.where, "a record that is not as long as it says")
    return record.page


def _take(record: Any, tape: _Tape, archive: str, options: GatherOptions) -> _Record:
    start = record.stream_pos
    header_end = tape.find(BETWEEN, start)
    end = None if header_end is None else header_end + record.content_length
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    where = f"{url or 'a record'} in {archive}"
    try:
        return _Record(where, start, end, _page(record, url, where, options))
    except GatherError as error:
        return _Record(where, start, end, Skipped(where, str(error)))
    except (OSError, EOFError):
        return _Record(where, start, end, Skipped(where, "a record that is cut off or damaged"))


def _page(record: Any, url: str, where: str, options: GatherOptions) -> Piece | None:
    """The page of a record, None when it holds none. Raises `GatherError` or `OSError` when it cannot be read."""
    content_type = _content_type(record) if url.startswith(("http://", "https://")) else None
    if CONTENT_TYPES.get((content_type or "").partition(";")[0].strip().lower()) != "html":
        return None
    return Piece(where, url, "page", _body(record, options.limits.size), content_type)


def _content_type(record: Any) -> str | None:
    """What the page of a record is said to be; None when it is no answer with a page."""
    from fastwarc.warc import WarcRecordType

    if record.record_type == WarcRecordType.resource:
        stated: str | None = record.headers.get("Content-Type")
        return stated
    if record.record_type != WarcRecordType.response:
        return None
    record.parse_http(auto_decode="all", quirks_mode=True)
    if record.http_headers is None or record.http_headers.status_code != 200:
        return None
    answered: str | None = record.http_headers.get("Content-Type")
    return answered


def _body(record: Any, limit: int) -> bytes:
    body = bytearray()
    while piece := record.reader.read(min(PIECE, limit + 1 - len(body))):
        body += piece
        if len(body) > limit:
            raise GatherError(f"larger than the limit of {limit / 1e6:g} MB")
    return bytes(body)
