"""Kills a program that adds readings, again and again, and counts what was lost, halved or damaged.

python bench/keep_kill.py --rounds 100 --articles 500 --store postgresql://me@127.0.0.1/empty
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import tempfile
from multiprocessing.connection import Connection

from readings import Maker
from rich.console import Console
from rich.table import Table

from sayso.keep import open_record

FORK = multiprocessing.get_context("fork")


def main() -> None:
    options = _read_options()
    with tempfile.TemporaryDirectory() as folder:
        where = options.store or f"{folder}/record.db"
        table = Table(title=f"kill -9 at {options.rounds} random moments of adding {options.articles} articles")
        for column in ("store", "reported kept", "lost", "halved", "problems", "second run completes"):
            table.add_column(column)
        table.add_row(where.split("@")[0] if options.store else "sqlite", *_measure(where, options))
    Console(width=110).print(table)


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--statements", type=int, default=5, help="of each article")
    parser.add_argument("--store", help="an empty PostgreSQL database; else a SQLite file of its own")
    return parser.parse_args()


def _measure(where: str, options: argparse.Namespace) -> list[str]:
    maker, chance = Maker(options.statements), random.Random(9)
    kept: set[int] = set()
    problems = 0
    for _ in range(options.rounds):
        # Each run goes on where the last was killed, so that the deaths are spread over all articles.
        todo = [number for number in range(options.articles) if number not in kept] or list(range(options.articles))
        kept |= _add_until_killed(where, todo, maker, chance, options.articles / options.rounds)
        with open_record(where) as record:
            problems += len(record.check())
    expected = {maker.make(number).article.url: maker.make(number) for number in range(options.articles)}
    with open_record(where) as record:
        found = {reading.article.url: reading for reading in record.readings()}
        for reading in expected.values():
            record.add(reading, by="bench")
        complete = {reading.article.url: reading for reading in record.readings()} == expected
    lost = [number for number in kept if maker.make(number).article.url not in found]
    halved = [url for url, reading in found.items() if reading != expected[url]]
    return [str(len(kept)), str(len(lost)), str(len(halved)), str(problems), "yes" if complete else "no"]


def _add_until_killed(where: str, todo: list[int], maker: Maker, chance: random.Random, about: float) -> set[int]:
    mine, its = FORK.Pipe(duplex=False)
    program = FORK.Process(target=_add, args=(where, todo, maker, its))
    program.start()
    its.close()
    kept: set[int] = set()
    try:
        while len(kept) < chance.uniform(0, 2 * about):
            kept.add(mine.recv())
        program.join(chance.uniform(0, 0.01))
        program.kill()
        while True:
            kept.add(mine.recv())
    except EOFError:
        program.join()
    return kept


def _add(where: str, todo: list[int], maker: Maker, tell: Connection) -> None:
    with open_record(where) as record:
        for number in todo:
            record.add(maker.make(number), by="bench", page=b"<html>" * 1000)
            tell.send(number)


if __name__ == "__main__":
    main()
