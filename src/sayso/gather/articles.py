"""From what a user names to articles: the only file that knows which reader reads what."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial
from importlib import import_module
from io import BytesIO
from typing import cast

from sayso.errors import GatherError
from sayso.gather.blob import Blob, open_blob
from sayso.gather.items import Item, Link, Page
from sayso.gather.kinds import Kind, kind_of
from sayso.gather.options import GatherOptions
from sayso.gather.sources import open_source, sources_of
from sayso.gather.visits import Visits
from sayso.records import Article, Skipped

Reader = Callable[[Blob, GatherOptions], Iterator[Item]]
Open = Callable[[], AbstractContextManager[Blob]]

# Kind of input -> the module whose `read(blob, options)` yields what is in it. Loaded on first use: some are heavy.
READERS: dict[Kind, str] = {
    "html": "sayso.gather.page",
    "jsonl": "sayso.gather.jsonl",
    "text": "sayso.gather.text",
    "feed": "sayso.gather.feed",
    "opml": "sayso.gather.opml",
    "sitemap": "sayso.gather.sitemap",
    "sitemaps": "sayso.gather.sitemap",
    "warc": "sayso.gather.warc",
}
CALLED: dict[Kind, str] = {
    "html": "a page",
    "jsonl": "JSON Lines",
    "text": "a text",
    "feed": "a feed",
    "opml": "a list of feeds",
    "sitemap": "a sitemap",
    "sitemaps": "a list of sitemaps",
    "warc": "an archive",
}


def gather_articles(where: Iterable[str], options: GatherOptions | None = None) -> Iterator[Article | Skipped]:
    """Every article that `where` names, in order; what cannot be read comes as a `Skipped` in its place.

    `where` holds files (HTML, plain text, JSON Lines, feeds, OPML, sitemaps, WARC; gzip of these), folders (read in
    full, sorted by name), http(s) addresses of any of them, and `-` for standard input. `text` given as plain text is
    kept character for character. The pages that feeds, OPML and sitemaps name are fetched, politely: a host at a time,
    and not what its robots.txt forbids. A feed in a file is read from what it holds itself, without the network.
    Articles are read as they are asked for, so a large input needs no large memory. Raises nothing for bad input.

    >>> list(gather_articles(["no-such-file.txt"]))
    [Skipped(where='no-such-file.txt', why='there is no such file or folder')]
    """
    for item in gather_pages(where, options):
        yield item.article if isinstance(item, Page) else item


def gather_pages(where: Iterable[str], options: GatherOptions | None = None) -> Iterator[Page | Skipped]:
    """What `gather_articles` yields, each article with the bytes of the page that it was extracted from."""
    options = options or GatherOptions()
    visits = Visits(options)
    for name in where:
        for source in sources_of(name):
            if isinstance(source, Skipped):
                yield source
            else:
                yield from _read(source.where, partial(open_source, source, options), visits)


def gather_upload(name: str, data: bytes, options: GatherOptions | None = None) -> Iterator[Page | Skipped]:
    """The pages in a file that somebody handed over; `name` tells its kind and is the address of what gives none.

    >>> [page.article.text for page in gather_upload("note.txt", b"Harbour master Ana Ruiz said no to the plan.")]
    ['Harbour master Ana Ruiz said no to the plan.']
    """
    options = options or GatherOptions()
    yield from _read(name, lambda: open_blob(name, name, BytesIO(data)), Visits(options))


def follow(link: Link, visits: Visits) -> Iterator[Page | Skipped]:
    """The pages that stand at an address which a feed, an OPML or a sitemap names, or that a list there names."""
    from sayso.gather.fetch import open_answer

    for item in _read(link.address, lambda: open_answer(link.address, visits.ask(link.address)), visits, link.kinds):
        yield replace(item, article=link.hints.fill(item.article)) if isinstance(item, Page) else item


def _read(where: str, open_: Open, visits: Visits, kinds: frozenset[Kind] | None = None) -> Iterator[Page | Skipped]:
    """The pages of one source. Whatever goes wrong with it ends as a `Skipped`, and only this source ends."""
    try:
        with open_() as blob:
            for item in read_blob(blob, visits.options, kinds):
                if isinstance(item, Link):
                    yield from follow(item, visits)
                else:
                    yield _override(item, visits.options)
    except GatherError as error:
        yield Skipped(where, str(error))
    except (EOFError, zlib.error):
        yield Skipped(where, "compressed data that is cut off or damaged")
    except OSError as error:
        yield Skipped(where, f"cannot be read: {error.strerror or error}")


def read_blob(blob: Blob, options: GatherOptions, kinds: frozenset[Kind] | None = None) -> Iterator[Item]:
    """What is in a blob. Raises `GatherError` as its reader does, and when it is none of the `kinds` expected."""
    kind = kind_of(blob)
    if kinds is not None and kind not in kinds:
        raise GatherError(f"{CALLED[kind]}, where {' or '.join(CALLED[each] for each in sorted(kinds))} was expected")
    return reader_for(kind)(blob, options)


def reader_for(kind: Kind) -> Reader:
    """The function that reads this kind of input."""
    return cast(Reader, import_module(READERS[kind]).read)


def _override(item: Page | Skipped, options: GatherOptions) -> Page | Skipped:
    if isinstance(item, Skipped):
        return item
    article = replace(
        item.article,
        title=options.title or item.article.title,
        outlet=options.outlet or item.article.outlet,
        published=options.published or item.article.published,
    )
    return replace(item, article=article)
