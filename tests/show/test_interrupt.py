"""Ctrl-C in the real commands: what was read stays, the run says so and ends with the status of an interrupt."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from sayso.keep import open_record
from sayso.show.export.export import export_record
from sayso.show.follow import INTERRUPTED
from tests.gather.lists import item, rss
from tests.gather.server import serve
from tests.show.exported import fill, press

# A shell that starts the tests in the background ignores Ctrl-C, and a child inherits that.
HEED = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
RUN = [sys.executable, "-c", f"{HEED}; from sayso.show.cli import main; main()"]


def interrupt_after(said: str, *arguments: str) -> tuple[int, str, str]:
    """Runs `sayso`, presses Ctrl-C as soon as it says that on standard error; its status and both outputs."""
    pipe = subprocess.PIPE
    with subprocess.Popen([*RUN, *arguments], stdin=pipe, stdout=pipe, stderr=pipe, text=True) as program:
        assert program.stderr is not None
        first = program.stderr.readline()
        assert said in first
        program.send_signal(signal.SIGINT)
        out, rest = program.communicate()
        return program.returncode, out, first + rest


def test_ctrl_c_in_add(tmp_path: Path) -> None:
    with fill(tmp_path / "one.db", *press()) as record:
        export_record(record, "jsonl", str(tmp_path / "out.jsonl"))
        readings = list(record.readings())
    with (tmp_path / "out.jsonl").open("a") as out:
        out.write("no article\n")

    record_file = str(tmp_path / "record.db")
    # After the file it waits for standard input, which never ends.
    status, out, said = interrupt_after("skipped", "add", str(tmp_path / "out.jsonl"), "-", "--record", record_file)

    assert (status, out) == (INTERRUPTED, "")
    assert said.splitlines()[1:] == [
        "sayso: stopped; 3 read before that",
        "sayso: 3 new, 0 known, 0 changed, 1 skipped",
    ]
    with open_record(record_file) as record:
        assert list(record.readings()) == readings
        assert record.check() == []


def test_ctrl_c_in_watch(tmp_path: Path) -> None:
    record_file = str(tmp_path / "record.db")
    with serve() as site:
        site.put("/feed", rss(item(f"{site}/port"), item(f"{site}/missing")), "application/rss+xml")
        watch = ("watch", f"{site}/feed", "--allow-private", "--record", record_file)
        status, out, said = interrupt_after("/missing", *watch)

    assert (status, out) == (INTERRUPTED, "")
    assert said.splitlines()[1:] == [
        "sayso: stopped; 1 read before that",
        "sayso: 1 new, 0 known, 0 changed, 1 skipped",
    ]
    with open_record(record_file) as record:
        assert [reading.article.url for reading in record.readings()] == [f"{site}/port"]
        assert record.check() == []
