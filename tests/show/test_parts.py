"""What a run over a corpus says at its end, and the status it ends with."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from sayso.scale.worker import Done
from sayso.show.parts import follow_numbers, follow_parts


def make_done(number: int, skipped: int = 0) -> Done:
    return Done("day.jsonl-1a2b3c", number, False, 250, 5000, skipped, 1000, 50.0, 49.0, 1, 1)


def parts(*found: Done, stop: bool = False) -> Generator[Done]:
    yield from found
    if stop:
        raise KeyboardInterrupt


def test_all_read(capsys: pytest.CaptureFixture[str]):
    assert follow_parts(parts(make_done(0), make_done(1)), 2000, "out") == 0
    assert "500 articles (10.0/s), 10,000 statements, 0 skipped; in out" in capsys.readouterr().err


def test_some_skipped_is_status_one():
    assert follow_parts(parts(make_done(0, skipped=3)), 1000, "out") == 1


def test_nothing_left_to_read(capsys: pytest.CaptureFixture[str]):
    assert follow_parts(parts(), 0, "out") == 0
    assert "0 articles, 0 statements, 0 skipped" in capsys.readouterr().err


def test_ctrl_c_says_how_to_go_on(capsys: pytest.CaptureFixture[str]):
    assert follow_parts(parts(make_done(0), stop=True), 2000, "out") == 130
    assert "250 articles" in capsys.readouterr().err


def test_numbers_give_the_last():
    assert follow_numbers("linking", iter([1, 2, 3])) == 3
