"""One input before anybody knows what it is: a name, its first bytes, and the stream of all of them."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from sayso.errors import GatherError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

HEAD = 4096
GZIP = b"\x1f\x8b"


class _Rejoined(io.RawIOBase):
    """The bytes already taken from a stream, then the rest of it: standard input cannot be rewound."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        taken = self._head[: len(view)] or self._rest.read(len(view))
        self._head = self._head[len(taken) :]
        view[: len(taken)] = taken
        return len(taken)


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes with a name.

    `where` is what to call it in a message, `url` the address an article from it gets, `head` its first 4,096 bytes
    after decompression, `stream` everything from the first byte on, `content_type` what a server said about it.
    """

    where: str
    url: str
    head: bytes
    stream: BinaryIO
    content_type: str | None = None

    def read(self, limit: int) -> bytes:
        """All bytes.

        Raises `GatherError` when there are more than `limit`, before the rest is read.
        """
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            raise GatherError(f"larger than the limit of {limit / 1e6:g} MB")
        return data


@contextmanager
def open_blob(where: str, url: str, source: BinaryIO, content_type: str | None = None) -> Iterator[Blob]:
    """A blob over `source`, gunzipped on the way when its bytes say that it is gzip; closed afterwards.

    >>> with open_blob("a.txt", "a.txt", io.BytesIO(b"Ruiz said no.")) as blob:
    ...     blob.read(100)
    b'Ruiz said no.'
    """
    with source:
        stream, head = _peek(source)
        if head.startswith(GZIP):
            stream, head = _peek(io.BufferedReader(gzip.GzipFile(fileobj=stream)))
        yield Blob(where, url, head, stream, content_type)


def unclosed(source: BinaryIO) -> BinaryIO:
    """The same stream, except that closing it leaves `source` open: for standard input, which is not ours."""
    return io.BufferedReader(_Rejoined(b"", source))


def _peek(source: BinaryIO) -> tuple[BinaryIO, bytes]:
    head = source.read(HEAD)
    return io.BufferedReader(_Rejoined(head, source)), head
