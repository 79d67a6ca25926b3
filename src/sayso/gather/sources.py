"""What a user names, opened: files, folders, addresses and standard input become blobs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import GatherError
from sayso.gather.blob import Blob, open_blob, unclosed
from sayso.gather.kinds import is_article_name
from sayso.gather.options import GatherOptions
from sayso.records import Skipped

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """A file, an address or standard input (`-`), not opened yet."""

    where: str


def sources_of(where: str) -> Iterator[Source | Skipped]:
    """`where` itself, or when it is a folder the articles in it and below, sorted by name.

    Of a folder only files named like articles are taken, so that a saved page's pictures and scripts cause no noise;
    hidden files and links to other folders are left out.
    """
    if is_address(where) or where == STANDARD_INPUT or not os.path.isdir(where):
        yield Source(where)
        return
    found = False
    for item in _walk(where):
        found = True
        yield item
    if not found:
        yield Skipped(where, "a folder without articles (.html, .txt, .jsonl, .rss, .atom or .warc files)")


def open_source(source: Source, options: GatherOptions) -> AbstractContextManager[Blob]:
    """The source as a blob.

    Raises `GatherError` when it does not exist or may not be fetched, `OSError` when the system refuses it.
    """
    where = source.where
    if is_address(where):
        from sayso.gather.fetch import fetch

        return fetch(where, options)
    if where == STANDARD_INPUT:
        return open_blob("standard input", STANDARD_INPUT, unclosed(sys.stdin.buffer))
    return _open_file(where)


def is_address(where: str) -> bool:
    """Whether this names something on the web (or another address with a scheme) and not a file.

    >>> is_address("https://courier.example/port"), is_address("port.html")
    (True, False)
    """
    return "://" in where


def _open_file(name: str) -> AbstractContextManager[Blob]:
    path = Path(name)
    try:
        exists = path.exists()
    except ValueError:  # a NUL in the name
        exists = False
    if not exists:
        raise GatherError("there is no such file or folder")
    if not path.is_file():
        raise GatherError("neither a file nor a folder")
    return open_blob(name, name, path.open("rb"))


def _walk(folder: str) -> Iterator[Source | Skipped]:
    failures: list[Skipped] = []

    def note(error: OSError) -> None:
        failures.append(Skipped(str(error.filename), f"cannot be read: {error.strerror}"))

    for parent, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from failures
        failures.clear()
        for name in sorted(names):
            if is_article_name(name) and not name.startswith("."):
                yield Source(os.path.join(parent, name))
    yield from failures
