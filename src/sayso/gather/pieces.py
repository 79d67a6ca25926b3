"""A large input in pieces: cut in one place, which is cheap, and read in another, which is not.

What comes out is what `gather_articles` gives for the same input.

>>> import io
>>> [piece] = cut_pieces("day.jsonl", io.BytesIO(b'{"text": "Ruiz said no."}'), GatherOptions())
>>> read_piece(piece, GatherOptions()).article
Article(url='day.jsonl:1', text='Ruiz said no.', title=None, outlet=None, byline=None, published=None, language='en')
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

from sayso.errors import GatherError
from sayso.gather import jsonl, page, warc
from sayso.gather.blob import Blob, open_blob
from sayso.gather.items import Page, Piece
from sayso.gather.kinds import Kind, kind_of
from sayso.gather.options import GatherOptions
from sayso.records import Skipped

CUTTERS: dict[Kind, Callable[[Blob, GatherOptions], Iterator[Piece | Skipped]]] = {"jsonl": jsonl.cut, "warc": warc.cut}


def cut_pieces(where: str, source: BinaryIO, options: GatherOptions) -> Iterator[Piece | Skipped]:
    """The pieces of JSON Lines or of a WARC, perhaps gzipped, in order; the input as a Skipped when it is neither."""
    try:
        with open_blob(where, where, source) as blob:
            kind = kind_of(blob)
            if kind not in CUTTERS:
                raise GatherError("neither JSON Lines nor a web archive (WARC)")
            yield from CUTTERS[kind](blob, options)
    except GatherError as error:
        yield Skipped(where, str(error))
    except (EOFError, zlib.error):
        yield Skipped(where, "compressed data that is cut off or damaged")
    except OSError as error:
        yield Skipped(where, f"cannot be read: {error.strerror or error}")


def read_piece(piece: Piece, options: GatherOptions) -> Page | Skipped:
    """The article of a piece, or why there is none."""
    try:
        if piece.kind == "line":
            return jsonl.read_line(piece.content, piece.where, options)
        return page.read_piece(piece, options)
    except GatherError as error:
        return Skipped(piece.where, str(error))
