"""Measures the site: answers to 50 requests a second while articles are being added, and the most it answers.

    python -m bench.show --articles 2000 20000

The readings are made up (bench/readings.py); no model runs. `sayso serve` is started on each record and asked for the
front page, articles, claims, speakers and searches, in turn. Requests leave at fixed times whether or not the ones
before have been answered, and each is timed from the moment at which it should have left.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

import httpx2
from rich.console import Console
from rich.table import Table

from bench.readings import Maker
from sayso.keep import Record, open_record
from sayso.pipeline_link import join_claims, link_article

CLAIMS = 10
ONE_BY_ONE = 40
SEED = 11
BATCH = 500
HURRY = 8.0


def main() -> None:
    """Makes a record of each size, serves it, and prints two tables for each."""
    options = _read_options()
    maker = Maker(statements=options.statements)
    console = Console(width=110)
    for size in options.articles:
        with tempfile.TemporaryDirectory() as folder:
            where = f"{folder}/record.db"
            seconds = _fill(where, maker, size)
            print(f"{size:,} articles added in {seconds:,.0f} s", file=sys.stderr, flush=True)
            with open_record(where) as record:
                asks = _asks(record, maker, size)
            tables = _tables(options)
            with _serve(where) as site:
                _measure(site, asks, Made(where, maker, size), options, tables)
        for table in tables:
            console.print(table)


def _tables(options: argparse.Namespace) -> tuple[Table, Table]:
    steady = Table(
        *("articles", "page", "requests", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "most kB", "failed"),
        title=f"{options.rate} requests/s for {options.seconds} s while {options.adding} articles/s are added",
    )
    most = Table("articles", "connections", "requests/s", "p95 ms", title="As fast as it answers, nothing added")
    return steady, most


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[2_000], help="sizes at which to measure")
    parser.add_argument("--statements", type=int, default=20, help="of each article")
    parser.add_argument("--rate", type=int, default=50, help="requests a second")
    parser.add_argument("--adding", type=float, default=5.0, help="articles added a second meanwhile")
    parser.add_argument("--seconds", type=int, default=20, help="how long")
    return parser.parse_args()


def _fill(where: str, maker: Maker, size: int) -> float:
    """Makes the record; ten pairs of its articles share a claim that a person has joined."""
    started = time.perf_counter()
    with open_record(where) as record:
        for first in range(0, size, BATCH):
            record.add_all(list(maker(first, min(first + BATCH, size))), by="bench")
        for first in range(0, min(2 * CLAIMS, size - 1), 2):
            pair = maker.make(first), maker.make(first + 1)
            for reading in pair:
                link_article(record, reading.article.url)
            join_claims(record, *(reading.statements[0].id for reading in pair), by="person:bench")
    return time.perf_counter() - started


Ask = Callable[[random.Random], str]


@dataclass(frozen=True)
class Site:
    """A site being served, and the process that serves it."""

    address: str
    process: int

    def cpu(self) -> float:
        """Processor milliseconds that the process has used (Linux)."""
        fields = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Made:
    """A record of so many articles."""

    where: str
    maker: Maker
    size: int


def _asks(record: Record, maker: Maker, size: int) -> dict[str, Ask]:
    """An address of each kind of page, drawn as people ask: common words and speakers often."""
    claims = [claim.id for claim in record.claims(limit=CLAIMS).claims]
    speakers = [speaker.id for speaker in record.speakers(limit=200)]

    def search(chance: random.Random) -> str:
        words = "+".join(chance.choices(maker.words, cum_weights=maker.weights, k=chance.randint(1, 2)))
        return f"/search?words={words}{chance.choice(['', '&act=deny'])}"

    return {
        "front": lambda _: "/",
        "article": lambda chance: f"/articles/{maker.make(chance.randrange(size)).article.id}",
        "claim": lambda chance: f"/claims/{chance.choice(claims)}",
        "speaker": lambda chance: f"/speakers/{chance.choice(speakers)}",
        "search": search,
    }


@contextmanager
def _serve(where: str) -> Iterator[Site]:
    """`sayso serve` on a free port, until the block ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).parent / "sayso"), "serve", "--record", where, "--port", str(port)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for(port, server)
            yield Site(f"http://127.0.0.1:{port}", server.pid)
        finally:
            server.terminate()


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    while server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("sayso serve did not start")


@dataclass
class Timed:
    """The answers to one kind of page."""

    milliseconds: list[float] = field(default_factory=list)
    size: int = 0
    failed: int = 0


def _measure(
    site: Site, asks: dict[str, Ask], made: Made, options: argparse.Namespace, tables: tuple[Table, Table]
) -> None:
    chance = random.Random(SEED)
    plan = [
        (name, ask(chance)) for name, ask in asks.items() for _ in range(options.rate * options.seconds // len(asks))
    ]
    chance.shuffle(plan)
    costs = {name: _cost(site, [path for kind, path in plan if kind == name][:ONE_BY_ONE]) for name in asks}
    stop = multiprocessing.Event()
    added = multiprocessing.Value("i", 0)
    adder = multiprocessing.Process(target=_keep_adding, args=(made, options.adding, stop, added))
    adder.start()
    try:
        timed, seconds = asyncio.run(_send(site.address, plan, options.rate))
    finally:
        stop.set()
        adder.join()
    _report(tables[0], made.size, timed, costs)
    print(
        f"{len(plan) / seconds:.1f} requests/s answered, {added.value / seconds:.1f} articles/s added", file=sys.stderr
    )
    for connections in (1, 8):
        every, rate = asyncio.run(_hurry(site.address, plan, connections))
        tables[1].add_row(f"{made.size:,}", str(connections), f"{rate:,.0f}", f"{_percentile(every, 95):,.0f}")


def _cost(site: Site, paths: list[str]) -> float:
    """Processor milliseconds of an answer, asked for one by one: unlike times it hardly depends on what else runs."""
    with httpx2.Client(base_url=site.address, timeout=60) as client:
        client.get(paths[0])
        before = site.cpu()
        for path in paths:
            client.get(path)
        return (site.cpu() - before) / len(paths)


def _keep_adding(made: Made, rate: float, stop: Event, added: Any) -> None:
    """Adds articles at that rate, as `sayso watch` beside the site would."""
    with open_record(made.where) as record:
        started = time.perf_counter()
        for reading in made.maker(made.size, made.size + 1_000_000):
            if stop.wait(max(0.0, started + added.value / rate - time.perf_counter())):
                return
            record.add(reading, by="bench")
            added.value += 1


async def _send(site: str, plan: list[tuple[str, str]], rate: float) -> tuple[dict[str, Timed], float]:
    """Sends the requests at that rate; how each kind of page was answered, and the seconds that it all took."""
    timed = {name: Timed() for name, _ in plan}
    async with httpx2.AsyncClient(base_url=site, limits=httpx2.Limits(max_connections=64), timeout=60) as client:
        started = time.perf_counter()

        async def ask(place: int, name: str, path: str) -> None:
            due = started + place / rate
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            await _ask(client, path, timed[name], due)

        await asyncio.gather(*(ask(place, *asked) for place, asked in enumerate(plan)))
        return timed, time.perf_counter() - started


async def _hurry(site: str, plan: list[tuple[str, str]], connections: int) -> tuple[list[float], float]:
    """As many requests one after another on so many connections as are answered in `HURRY` seconds."""
    timed = Timed()
    paths = cycle(path for _, path in plan)
    async with httpx2.AsyncClient(base_url=site, timeout=60) as client:
        until = time.perf_counter() + HURRY

        async def go_on() -> None:
            while (now := time.perf_counter()) < until:
                await _ask(client, next(paths), timed, now)

        await asyncio.gather(*(go_on() for _ in range(connections)))
    return timed.milliseconds, len(timed.milliseconds) / HURRY


async def _ask(client: httpx2.AsyncClient, path: str, timed: Timed, since: float) -> None:
    answer = await client.get(path)
    timed.milliseconds.append((time.perf_counter() - since) * 1000)
    timed.size = max(timed.size, len(answer.content))
    timed.failed += answer.status_code != 200


def _report(table: Table, size: int, timed: dict[str, Timed], costs: dict[str, float]) -> None:
    whole = [each for found in timed.values() for each in found.milliseconds]
    costs = {**costs, "all": statistics.mean(costs.values())}
    rows = {**timed, "all": Timed(whole, 0, sum(found.failed for found in timed.values()))}
    for name, found in rows.items():
        percentiles = (f"{_percentile(found.milliseconds, percent):,.0f}" for percent in (50, 95, 99))
        size_of = f"{found.size / 1000:,.0f}" if found.size else ""
        table.add_row(
            f"{size:,}",
            name,
            f"{len(found.milliseconds):,}",
            *percentiles,
            f"{costs[name]:.1f}",
            size_of,
            str(found.failed),
        )


def _percentile(values: list[float], percent: int) -> float:
    return statistics.quantiles(values, n=100)[percent - 1]


if __name__ == "__main__":
    main()
