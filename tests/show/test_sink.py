"""Where output goes: a file is whole or untouched."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from sayso.show.sink import open_sink


def test_an_error_leaves_the_older_file_and_nothing_else(tmp_path: Path):
    file = tmp_path / "out.txt"
    file.write_text("older")
    with pytest.raises(ZeroDivisionError), open_sink(str(file)) as out:
        out.write(str(1 / 0))
    assert file.read_text() == "older"
    assert list(tmp_path.iterdir()) == [file]


def test_until_the_end_the_older_file_stands(tmp_path: Path):
    file = tmp_path / "out.txt"
    file.write_text("older")
    with open_sink(str(file)) as out:
        out.write("newer")
        out.flush()
        assert file.read_text() == "older"
    assert file.read_text() == "newer"


def test_a_file_keeps_its_mode_and_a_new_one_gets_the_usual(tmp_path: Path):
    shared, new = tmp_path / "shared", tmp_path / "new"
    shared.touch()
    shared.chmod(0o640)
    usual = tmp_path / "usual"
    usual.touch()
    for file in (shared, new):
        with open_sink(str(file)) as out:
            out.write("x")
    assert stat.S_IMODE(shared.stat().st_mode) == 0o640
    assert new.stat().st_mode == usual.stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path):
    real, link = tmp_path / "real", tmp_path / "link"
    link.symlink_to(real)
    with open_sink(str(link)) as out:
        out.write("x")
    assert link.is_symlink()
    assert real.read_text() == "x"


def test_a_device_is_written_not_replaced():
    with open_sink(os.devnull) as out:
        out.write("x")
    assert not os.path.isfile(os.devnull)
