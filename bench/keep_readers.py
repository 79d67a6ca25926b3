"""One writer and some readers on one record for a while: errors, and how long readers wait.

    python bench/keep_readers.py --seconds 60 --store sqlite --store postgresql://me@127.0.0.1/empty

Each is a program of its own. The readings are made up (bench/readings.py); no model runs. First the readers ask alone,
on a record of 1,000 articles, then beside a writer that adds without a pause.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import statistics
import tempfile
import time
from itertools import count
from multiprocessing.connection import Connection

from readings import Maker
from rich.console import Console
from rich.table import Table

from sayso.keep import Query, open_record

FORK = multiprocessing.get_context("fork")
FIRST = 1_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--readers", type=int, default=8)
    parser.add_argument("--store", action="append", help="sqlite (the default) or an empty postgresql:// database")
    options = parser.parse_args()
    columns = ("store", "", "articles added", "searches", "p50 ms", "p95 ms", "longest ms", "errors")
    table = Table(*columns, title=f"{options.readers} readers for {options.seconds:g} s")
    with tempfile.TemporaryDirectory() as folder:
        for store in options.store or ["sqlite"]:
            where = f"{folder}/record.db" if store == "sqlite" else store
            with open_record(where) as record:
                record.add_all(list(Maker()(0, FIRST)), by="bench")
            for writers, label in ((0, "alone"), (1, "beside a writer")):
                row = _measure(where, writers, options.readers, options.seconds)
                table.add_row(store.split(":")[0], label, *row)
    Console(width=110).print(table)


def _measure(where: str, writers: int, readers: int, seconds: float) -> list[str]:
    until = time.monotonic() + seconds
    programs = [_start(_write, where, until) for _ in range(writers)] + [
        _start(_read, where, until, seed) for seed in range(readers)
    ]
    told = [pipe.recv() for _, pipe in programs]
    for program, _ in programs:
        program.join()
    errors = sum(isinstance(one, str) for one in told)
    added = sum(one for one in told if isinstance(one, int))
    times = sorted(wait for one in told if isinstance(one, list) for wait in one)
    spread = (statistics.median(times), times[int(len(times) * 0.95)], times[-1])
    with open_record(where) as record:
        errors += len(record.check())
    return [str(added), f"{len(times):,}", *(f"{ms:.1f}" for ms in spread), str(errors)]


def _start(work: object, *arguments: object) -> tuple[multiprocessing.Process, Connection]:
    mine, its = FORK.Pipe(duplex=False)
    program = FORK.Process(target=_tell, args=(work, its, *arguments))
    program.start()
    its.close()
    return program, mine


def _tell(work, tell: Connection, *arguments: object) -> None:  # type: ignore[no-untyped-def]
    try:
        tell.send(work(*arguments))
    except Exception as error:
        tell.send(f"{type(error).__name__}: {error}")


def _write(where: str, until: float) -> int:
    maker = Maker()
    with open_record(where) as record:
        for number in count(FIRST):
            if time.monotonic() > until:
                return number - FIRST
            record.add(maker.make(number), by="bench")
    return 0


def _read(where: str, until: float, seed: int) -> list[float]:
    maker, chance, times = Maker(), random.Random(seed), []
    with open_record(where) as record:
        while time.monotonic() < until:
            words = chance.choices(maker.words, cum_weights=maker.weights, k=1)[0]
            before = time.perf_counter()
            record.find(Query(words))
            times.append((time.perf_counter() - before) * 1000)
    return times


if __name__ == "__main__":
    main()
