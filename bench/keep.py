"""Measures the record: adding, size, finding and speaker pages as it grows, beside the plainest use of sqlite3.

    python bench/keep.py --articles 1000 10000 --store sqlite --store postgresql://me@127.0.0.1/empty

The readings are made up (bench/readings.py); no model runs. Every store must be empty at first. At each size most
articles come 500 at a time, and the last 500 one by one, each in a transaction of its own. Beside it, at most 10,000
articles by Python's sqlite3 alone.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from plain_sqlite import add_plainly, make_plain
from readings import Maker
from rich.console import Console
from rich.table import Table

from sayso.keep import Query, Record, open_record
from sayso.records import Reading

BATCH = 500
PLAIN = 10_000
QUERIES = 100


def main() -> None:
    options = _read_options()
    maker = Maker(statements=options.statements)
    adding = Table("store", "articles", "rows/s", "CPU µs/article", "bytes/article", title="Adding")
    asking = Table("store", "articles", "question", "p50 ms", "p95 ms", title="Asking")
    with tempfile.TemporaryDirectory() as folder:
        _measure_plain(adding, maker, min(max(options.articles), PLAIN), Path(folder))
        for store in options.store or ["sqlite"]:
            where = f"{folder}/record.db" if store == "sqlite" else store
            with open_record(where) as record:
                _measure(record, where, sorted(options.articles), maker, (adding, asking))
    console = Console(width=110)
    console.print(adding)
    console.print(asking)


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000], help="sizes at which to measure")
    parser.add_argument("--statements", type=int, default=20, help="of each article")
    parser.add_argument("--store", action="append", help="sqlite (the default) or a postgresql:// address")
    return parser.parse_args()


def _measure(record: Record, where: str, sizes: Sequence[int], maker: Maker, tables: tuple[Table, Table]) -> None:
    adding, asking = tables
    name, done = where.split(":", maxsplit=1)[0] if "://" in where else "sqlite", 0
    for size in sizes:
        together = _add(lambda readings: record.add_all(readings, by="bench"), maker, done, size - BATCH)
        adding.add_row(f"{name}, 500 at a time", f"{size:,}", *_rates(*together, size - BATCH - done, maker), "")
        alone = _add(each(lambda reading: record.add(reading, by="bench")), maker, size - BATCH, size)
        adding.add_row(f"{name}, a commit each", f"{size:,}", *_rates(*alone, BATCH, maker), _bytes(where, size))
        for question, ask in _questions(record, maker).items():
            asking.add_row(name, f"{size:,}", question, *_percentiles(ask))
        done = size


def _measure_plain(table: Table, maker: Maker, size: int, folder: Path) -> None:
    """One transaction an article and full text, as in the record; and the barest: no full text, one transaction."""
    for label, full_text, commit_each in (
        ("plain sqlite3, with full text, a commit each", True, True),
        ("plain sqlite3, with full text, one commit", True, False),
        ("plain sqlite3, without full text, one commit", False, False),
    ):
        path = folder / f"plain{full_text}{commit_each}.db"
        connection = make_plain(path, full_text=full_text)
        if not commit_each:
            connection.execute("BEGIN")
        add = add_plainly(connection, full_text=full_text, commit_each=commit_each)
        taken = _add(each(add), maker, 0, size)
        if not commit_each:
            connection.execute("COMMIT")
        connection.close()
        table.add_row(label, f"{size:,}", *_rates(*taken, size, maker), _bytes(str(path), size))


def each(add: Callable[[Reading], object]) -> Callable[[list[Reading]], object]:
    return lambda readings: [add(reading) for reading in readings]


def _add(add: Callable[[list[Reading]], object], maker: Maker, start: int, stop: int) -> tuple[float, float]:
    """Seconds and processor seconds of adding alone; making the readings is not counted."""
    seconds = cpu = 0.0
    for first in range(start, stop, BATCH):
        readings = list(maker(first, min(first + BATCH, stop)))
        wall_before, cpu_before = time.perf_counter(), time.process_time()
        add(readings)
        seconds += time.perf_counter() - wall_before
        cpu += time.process_time() - cpu_before
    return seconds, cpu


def _rates(seconds: float, cpu: float, articles: int, maker: Maker) -> tuple[str, str]:
    return f"{articles * (maker.statements + 1) / seconds:,.0f}", f"{cpu / articles * 1e6:,.0f}"


def _bytes(where: str, articles: int) -> str:
    if "://" not in where:
        return f"{Path(where).stat().st_size / articles:,.0f}"
    import psycopg

    with psycopg.connect(where) as connection:
        row = connection.execute("SELECT pg_database_size(current_database())").fetchone()
    return f"{row[0] / articles:,.0f}" if row else ""


def _questions(record: Record, maker: Maker) -> dict[str, Callable[[random.Random], object]]:
    """What people ask; words and names are drawn as they occur, so common ones come often."""

    def words(chance: random.Random, count: int) -> str:
        return " ".join(chance.choices(maker.words, cum_weights=maker.weights, k=count))

    def name(chance: random.Random) -> str:
        return chance.choices(maker.people, cum_weights=maker.people_weights)[0]

    return {
        "find one word": lambda chance: record.find(Query(words(chance, 1))),
        "find two words": lambda chance: record.find(Query(words(chance, 2))),
        "find a word in denials": lambda chance: record.find(Query(words(chance, 1), act="deny")),
        "find a word of a speaker": lambda chance: record.find(Query(words(chance, 1), speaker=name(chance))),
        "find denials by outlet": lambda chance: record.find(Query(act="deny", outlet=chance.choice(maker.outlets))),
        "speaker page": lambda chance: record.speaker(name(chance)),
        "most quoted speakers": lambda _: record.speakers(),
    }


def _percentiles(ask: Callable[[random.Random], object]) -> tuple[str, str]:
    chance, times = random.Random(1), []
    for _ in range(QUERIES):
        before = time.perf_counter()
        ask(chance)
        times.append((time.perf_counter() - before) * 1000)
    return f"{statistics.median(times):.1f}", f"{statistics.quantiles(times, n=20)[-1]:.1f}"


if __name__ == "__main__":
    main()
