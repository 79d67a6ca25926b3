"""A page of HTML to an article, at a bounded cost.

Extraction takes some 30 ms on a page as published. On a hostile page its time grows with the square of the number of
tags, and C code cannot be interrupted; so a page with many more tags than any real one is read in a child process that
is killed when its time is up.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from urllib.parse import urlsplit

from sayso.errors import GatherError
from sayso.gather.blob import Blob, open_blob
from sayso.gather.charset import decode_html
from sayso.gather.extract import Extract, extract_article
from sayso.gather.items import Page, Piece
from sayso.gather.language import require_english
from sayso.gather.options import GatherOptions, Limits
from sayso.records import Article

# The largest of 120 news pages has 3,431 tags and 737 kB.
MOST_TAGS = 15_000
MOST_CHARACTERS = 3_000_000


def read(blob: Blob, options: GatherOptions) -> Iterator[Page]:
    """The one article of an HTML blob, with the page's bytes.

    Raises `GatherError` when there is none, or when it is too large, takes too long or is not English.
    """
    content = blob.read(options.limits.size)
    html = decode_html(content, blob.content_type)
    yield Page(read_html(html, blob.url, options.limits), content)


def read_piece(piece: Piece, options: GatherOptions) -> Page:
    """The article of a page cut out of an archive. Raises `GatherError` as `read` does, and when it is empty."""
    with open_blob(piece.where, piece.url, io.BytesIO(piece.content), piece.content_type) as blob:
        return next(read(blob, options))


def read_html(html: str, url: str, limits: Limits) -> Article:
    """The article of a decoded page, in English; `url` is where it was found. Raises `GatherError` as `read` does.

    >>> page = "<h1>Port closed</h1>" + "<p>The harbour master of the town said that it was not so.</p>" * 9
    >>> read_html(page, "port.html", Limits()).text[:18]
    'The harbour master'
    """
    extract = _extract(html, url, limits)
    require_english(extract.text)
    fields = asdict(extract)
    return Article(**{**fields, "url": _lasting_address(extract.url, url)})


def _lasting_address(stated: str | None, url: str) -> str:
    """The address a page gives itself, so that its versions are known as one article, saved or fetched.

    A fetched page is believed only about its own host: a reprint may name the page that it was copied from.
    """
    if stated is None or ("://" in url and urlsplit(stated).hostname != urlsplit(url).hostname):
        return url
    return stated


def _extract(html: str, url: str, limits: Limits) -> Extract:
    if html.count("<") > MOST_TAGS or len(html) > MOST_CHARACTERS:
        return _extract_apart(html, url, limits.seconds)
    try:
        return extract_article(html, url)
    except GatherError:
        raise
    except Exception as error:  # a fault in a parser on one odd page must not end the run
        raise GatherError(f"the page cannot be taken apart ({type(error).__name__}: {error})") from error


def _extract_apart(html: str, url: str, seconds: float) -> Extract:
    """The same in a child process, killed after `seconds`."""
    command = [sys.executable, "-P", "-m", "sayso.gather.child", url]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    try:
        done = subprocess.run(
            command, input=html.encode(), capture_output=True, timeout=seconds, env=environment, check=False
        )
    except subprocess.TimeoutExpired:
        raise GatherError(f"too intricate a page: not read within {seconds:g} seconds") from None
    except (OSError, ValueError) as error:  # no more processes; a NUL or an overlong address
        raise GatherError(f"the page cannot be taken apart ({error})") from None
    if done.returncode != 0:
        raise GatherError("too intricate a page: its reader gave up")
    answer = json.loads(done.stdout)
    if "error" in answer:
        raise GatherError(answer["error"])
    return Extract(**answer)
