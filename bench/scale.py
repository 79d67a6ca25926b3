"""Reading and linking a corpus: `python -m bench.scale --data PATH [--articles N] [--statements N N …]`, or `--killed N`.

Prints articles a second of a plain loop and of Ray with one and two workers over the same articles, the memory of a
worker, what two killed workers cost, and how linking grows. Rows of one table are from one run; compare rows, not runs.
Wants an idle machine with two processors. `--killed` reads so many short invented articles instead, once undisturbed and
once while two workers are killed, and compares what came out.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from pyarrow import parquet

sys.path.insert(0, str(Path(__file__).parent))

from readings import Maker

from sayso.model import load_model
from sayso.model.model import FOLDER
from sayso.pipeline import read_articles
from sayso.scale import read_corpus
from sayso.scale.link import Linker
from sayso.scale.worker import Done

FIELDS = ("url", "title", "published", "text")
PART = 3
LONG_PART = 250
NEWS = """{name}, the mayor of {place}, said on {day} that the {thing} would stay {state} until the council had met again.

“The {thing} was never {state}, and nobody in {place} was asked,” {other} told reporters, and called for an inquiry.

The ministry denied that {number} people had been sent home from the {thing}. A spokesman declined to comment on {name}.
"""
WORDS = {
    "thing": ("port", "bridge", "clinic", "mill", "school", "station"),
    "state": ("closed", "open", "empty", "locked"),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder of the data sets; without it only linking is measured")
    parser.add_argument("--articles", type=int, default=84)
    parser.add_argument("--statements", type=int, nargs="*", default=[10_000, 30_000, 100_000])
    parser.add_argument("--killed", type=int, metavar="N")
    args = parser.parse_args()
    if args.killed:
        print_killed_at_length(args.killed)
        return
    if args.data:
        with tempfile.TemporaryDirectory() as folder:
            where, count = write_corpus(args.data / "polnear/dev.jsonl", Path(folder), args.articles)
            measure_reading(where, count, Path(folder))
    print_growth(sorted(args.statements))


def write_corpus(path: Path, folder: Path, count: int) -> tuple[str, int]:
    """So many articles of the set as JSON Lines with what a reader knows of them; it starts again when it ends."""
    if not path.exists():
        raise SystemExit(f"{path} is not there: give the folder of the data sets with --data")
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    out = folder / "corpus.jsonl"
    with out.open("w", encoding="utf-8") as file:
        for number in range(count):
            row = {name: lines[number % len(lines)][name] for name in FIELDS}
            file.write(json.dumps({**row, "url": f"{row['url']}#{number}"}) + "\n")
    return str(out), count


def measure_reading(where: str, count: int, folder: Path) -> None:
    """The table of rates, and the run in which workers are killed."""
    print(f"{count} articles")
    loops = {}
    for threads in (1, 2):
        spent = time.process_time()
        loops[threads] = clocked(lambda threads=threads: loop(where, threads))
        spent = (time.process_time() - spent) / count
        print(
            f"  plain loop, {threads} thread(s): {count / loops[threads]:6.2f} articles/s, {spent:.3f} s of processor each"
        )
    rates = {}
    for workers in (1, 2):
        began, done = time.perf_counter(), run(where, folder / f"out{workers}", workers)
        whole, busy = time.perf_counter() - began, span(done)
        rates[workers] = count / busy
        memory = max(part.memory for part in done) / 1e6
        spent = sum(part.processor for part in done) / count
        print(
            f"  Ray, {workers} worker(s): {count / busy:6.2f} articles/s while reading, {spent:.3f} s of processor each, "
            f"{whole - busy:.0f} s to start and stop, {memory:.0f} MB a worker"
        )
    print(f"  Ray against the loop with one thread: {100 * (count / loops[1] / rates[1] - 1):+.0f} % time")
    print(f"  from one worker to two: {rates[2] / rates[1]:.2f} times")
    print_killed(where, folder)


def loop(where: str, threads: int) -> None:
    """Read the articles with nothing around."""
    load_model.cache_clear()
    for _ in read_articles([where], model=load_model(FOLDER, threads)):
        pass


def run(where: str, out: Path, workers: int) -> list[Done]:
    """Read the corpus on a Ray of its own."""
    return list(read_corpus([where], str(out), workers=workers, part=PART))


def span(done: list[Done]) -> float:
    """Seconds of the busiest worker: what the run takes without starting."""
    spent: dict[int, float] = {}
    for part in done:
        spent[part.process] = spent.get(part.process, 0.0) + part.seconds
    return max(spent.values())


def print_killed(where: str, folder: Path) -> None:
    """Kill two workers and compare every file with those of an undisturbed run."""
    read_killing(where, folder / "killed", PART, (1, 2))
    same = files_of(folder / "killed") == files_of(folder / "out2")
    print(f"  two workers killed: output {'the same, byte for byte' if same else 'DIFFERS'}")


def print_killed_at_length(count: int) -> None:
    """The same for many short invented articles, the workers killed after a third and after two thirds of them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        where = write_invented(folder / "corpus.jsonl", count)
        for out, after in (("whole", ()), ("killed", (count // 3, 2 * count // 3))):
            seconds = clocked(lambda out=out, after=after: read_killing(where, folder / out, LONG_PART, after))
            ids = parquet.ParquetDataset(folder / out / "articles").read(columns=["id"])["id"].to_pylist()
            print(
                f"{len(after)} workers killed: {seconds:.0f} s, {len(ids):,} articles of {count:,} in the output, "
                f"{len(set(ids)):,} different"
            )
        print_differences(folder / "whole", folder / "killed")


def print_differences(one: Path, other: Path) -> None:
    """How many files differ, and in which fields of their rows."""
    ours, theirs = files_of(one), files_of(other)
    different = [name for name in sorted(ours.keys() | theirs.keys()) if ours.get(name) != theirs.get(name)]
    print(f"{len(different)} of {len(ours)} files differ")
    for name in different:
        if name not in ours or name not in theirs:
            print(f"  {name} is in one alone")
            continue
        rows, others = (parquet.ParquetFile(folder / name).read().to_pylist() for folder in (one, other))
        for row, same in zip(rows, others, strict=False):
            changed = {key: (row[key], same[key]) for key in row if row[key] != same[key]}
            if changed:
                print(f"  {name}: {changed}")


def write_invented(path: Path, count: int) -> str:
    """So many short articles of invented people and places as JSON Lines."""
    people = Maker().people
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            chance = random.Random(number)
            name, other, third = chance.choices(people, k=3)
            words = {"name": name, "other": other, "place": third.split()[0], "number": chance.randint(12, 900)}
            words |= {key: chance.choice(values) for key, values in WORDS.items()}
            row = {"url": f"https://press.example/{number}", "text": NEWS.format(**words), "published": "2024-05-03"}
            file.write(json.dumps(row) + "\n")
    return str(path)


def read_killing(where: str, out: Path, part: int, after: Sequence[int]) -> None:
    """Read a corpus with two workers; each time that so many articles are finished the one who finished them is killed."""
    killed: list[int] = []
    finished = 0
    for done in read_corpus([where], str(out), workers=2, part=part):
        finished += done.articles
        if len(killed) < len(after) and finished >= after[len(killed)] and done.process not in killed:
            os.kill(done.process, signal.SIGKILL)
            killed.append(done.process)
    if len(killed) < len(after):
        raise SystemExit("the run ended before the workers were killed: ask for more articles")


def files_of(out: Path) -> dict[str, bytes]:
    """Every file of the tables."""
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.glob("*/*/*.parquet"))}


def print_growth(sizes: list[int]) -> None:
    """Processor time and memory of linking as a corpus grows."""
    maker, linker = Maker(statements=20), Linker()
    readings = (maker.make(number) for number in range(10**9))
    statements, spent = 0, 0.0
    gc.freeze()
    before = memory()
    for size in sizes:
        for reading in islice(readings, max(0, (size - statements) // 20)):
            began = time.process_time()
            linker.take(reading)
            spent += time.process_time() - began
            statements += len(reading.statements)
        held = (memory() - before) / statements
        print(
            f"linking {statements:>9,} statements: {spent:7.1f} s of processor time, "
            f"{1e3 * spent / statements:.2f} ms each, {held / 1e3:.1f} kB each, {len(linker.links):,} links"
        )
    made = clocked(lambda: sum(1 for _ in linker.claims()))
    print(f"claims and origins of all: {made:.1f} s")


def memory() -> int:
    """The most bytes that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def clocked(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
