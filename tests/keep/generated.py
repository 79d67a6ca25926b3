"""Small readings by number, and programs that add them, for tests that need many."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from sayso.keep import open_record
from sayso.records import Reading
from tests.factories import make_article, make_reading, make_speaker, make_statement

#: Forked, so that a program starts in a millisecond; none is started while this process holds a record open.
FORK = multiprocessing.get_context("fork")


def make_numbered(number: int) -> Reading:
    """An article with four statements by three speakers; some speakers come back in other articles."""
    contents = [f"ship {number} came in", f"ship {number} went out", "the port was open", "nobody saw it"]
    article = make_article(". ".join(contents), url=f"https://courier.example/{number}", title=f"Ship {number}")
    speakers = (
        make_speaker(role="harbour master"),
        make_speaker(f"Captain {number % 5}", affiliation="Port of Vela"),
        make_speaker("an official", kind="unnamed"),
    )
    statements = [make_statement(article, said, speaker=speakers[i % 3]) for i, said in enumerate(contents)]
    return make_reading(article, *statements)


def start_adding(where: str, numbers: Iterable[int]) -> tuple[BaseProcess, Connection]:
    """A program that adds these readings and sends `(number, outcome)` after each that is kept."""
    mine, its = FORK.Pipe(duplex=False)
    program = FORK.Process(target=_add, args=(where, list(numbers), its))
    program.start()
    its.close()
    return program, mine


def _add(where: str, numbers: list[int], tell: Connection) -> None:
    with open_record(where) as record:
        for number in numbers:
            tell.send((number, record.add(make_numbered(number), by="model-1", page=b"<html>" * number)))


def receive_all(told: Connection) -> list[tuple[int, str]]:
    """Everything that a program sent until it ended."""
    received = []
    while True:
        try:
            received.append(told.recv())
        except EOFError:
            return received
