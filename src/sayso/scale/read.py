"""Reading a corpus with Ray Data: files are cut into parts, workers read them, each part becomes its own files.

for done in read_corpus(["archive/"], "readings"):
    print(done.articles, done.seconds)
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from dataclasses import asdict, replace
from functools import partial
from typing import Any

from sayso.model.model import read_name
from sayso.scale.cluster import on_ray, one_row_a_block
from sayso.scale.inputs import Input, Part, cut_parts, list_inputs
from sayso.scale.output import Output
from sayso.scale.worker import Done, Worker

PART = 250
"""Articles a part: under a minute of one worker's time, which is what a stop or a lost worker costs."""


def read_corpus(
    where: Iterable[str], to: str, *, workers: int = 0, address: str | None = None, part: int = PART
) -> Generator[Done]:
    """Read the articles of Parquet, JSON Lines and WARC files into the folder `to`; each part as it is finished.

    where: files, or folders of them; workers: processes that each hold a model, 0 for one a CPU; address: of a running
    Ray cluster whose machines all see the files and the folder, `auto` for the one on this machine, None for a Ray of
    its own; part: articles a part. What an earlier run finished is not read again. Raises GatherError when there is
    nothing to read, SaysoError when `to` holds something else or Ray is missing, ModelError without a model.
    """
    inputs = list_inputs(where)
    output = Output(to)
    output.open(inputs, read_name(), part)
    unfinished = [one for one in inputs if not output.is_finished(one)]
    if unfinished:
        with on_ray(address, workers) as count:
            yield from _run(unfinished, output, part, count)
    output.clear()


def bytes_to_read(where: Iterable[str], to: str) -> int:
    """Bytes of the inputs that an earlier run into `to` has not finished. Raises GatherError as `read_corpus` does."""
    output = Output(to)
    return sum(one.length for one in list_inputs(where) if not output.is_finished(one))


def _run(inputs: list[Input], output: Output, size: int, workers: int) -> Iterator[Done]:
    import ray.data

    ends: dict[str, int] = {}
    with one_row_a_block():
        files = ray.data.from_items([asdict(one) for one in inputs], override_num_blocks=len(inputs))
        # Cutting takes a hundredth of the time of reading: it asks for no CPU of its own, or it would wait for one.
        parts = files.flat_map(partial(_cut, output, size), num_cpus=0, concurrency=max(1, workers // 4))
        pool = ray.data.ActorPoolStrategy(size=workers)
        reader: Any = _Reader  # a class is taken too, but not by the annotation
        rows = parts.map(reader, fn_constructor_args=(output,), num_cpus=1, compute=pool)
        for row in rows.iter_rows():
            done = Done(**row)
            if done.last:
                ends[done.input] = done.number + 1
            if done.input in ends:
                _close(output, done.input, ends[done.input])
            yield done
    for one in inputs:
        _close(output, one.name, sum(name == one.name for name, _ in output.parts()))


def _close(output: Output, name: str, parts: int) -> None:
    if all(output.has(name, number) for number in range(parts)):
        output.close_input(name, parts)


def _cut(output: Output, size: int, file: dict[str, Any]) -> Iterator[dict[str, bytes]]:
    """The parts of an input that are not finished; each counts the bytes of those before it that are."""
    of, passed = Input(**file), 0
    for part in cut_parts(of, size):
        passed += part.length
        if not output.has(of.name, part.number):
            yield {"part": replace(part, length=passed).pack()}
            passed = 0


class _Reader:
    """A worker as Ray Data calls it: one part in, one row out."""

    def __init__(self, output: Output) -> None:
        self._worker = Worker(output)

    def __call__(self, row: dict[str, bytes]) -> dict[str, Any]:
        return asdict(self._worker.read(Part.unpack(row["part"])))
