"""`sayso read`: what goes to standard output, what to standard error, and the exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("trafilatura", "onnxruntime", "numpy", "tokenizers", "rich", "jinja2", "httpx2", "dateparser", "lxml")


def test_help_imports_nothing_heavy():
    code = "import sys; from sayso.show.cli import main; main(['--help'], standalone_mode=False); print(*sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "Print who said what" in shown
    loaded = {name.split(".")[0] for name in shown.splitlines()[-1].split()}
    assert loaded.isdisjoint(HEAVY)
    assert "sayso.show.table" not in shown


def test_all_read_is_status_0_and_leaves_standard_error_empty(sayso):
    done = sayso("read", "one", "two", "--format", "jsonl")
    assert (done.exit_code, done.stderr) == (0, "")
    assert [json.loads(line)["article"]["url"] for line in done.stdout.splitlines()] == ["one", "two"]


def test_a_skipped_article_is_status_1_one_line_of_why_and_costs_no_other(sayso):
    done = sayso("read", "one", "bad.html", "two", "--format", "jsonl")
    assert done.exit_code == 1
    assert done.stderr == "sayso: skipped bad.html: the file is empty\n"
    assert [json.loads(line)["skipped"] for line in done.stdout.splitlines()] == [
        None,
        {"where": "bad.html", "why": "the file is empty"},
        None,
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", "one", "--format", "poem"],
        ["read", "one", "--published", "last Tuesday"],
        ["read", "one", "--width", "3"],
        ["unread", "one"],
    ],
)
def test_wrong_usage_is_status_2_and_prints_no_data(sayso, arguments):
    done = sayso(*arguments)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert "Usage: " in done.stderr


def test_options_for_gathering_are_handed_on(sayso):
    done = sayso("read", "one", "--outlet", "Orsa Post", "--format", "jsonl")
    assert json.loads(done.stdout)["article"]["outlet"] == "Orsa Post"


def test_output_to_a_file_leaves_standard_output_empty(sayso, tmp_path: Path):
    file = tmp_path / "out.jsonl"
    assert sayso("read", "one", "--format", "jsonl", "-o", str(file)).stdout == ""
    assert json.loads(file.read_text("utf-8"))["article"]["url"] == "one"


def test_output_to_a_dash_is_standard_output(sayso):
    assert json.loads(sayso("read", "one", "--format", "jsonl", "-o", "-").stdout)["article"]["url"] == "one"


def test_a_folder_that_is_not_there_is_named(sayso, tmp_path: Path):
    done = sayso("read", "one", "-o", str(tmp_path / "none" / "out"))
    assert done.exit_code == 1
    assert done.stderr.startswith(f"Error: cannot write {tmp_path}/none/out: ")


def test_an_interrupt_ends_the_run_and_keeps_what_was_read(sayso, tmp_path: Path):
    file = tmp_path / "out.json"
    done = sayso("read", "one", "interrupt", "two", "--format", "json", "-o", str(file))
    assert done.exit_code == 130
    assert done.stderr == "sayso: stopped; 1 read before that\n"
    assert [item["article"]["url"] for item in json.loads(file.read_text("utf-8"))["readings"]] == ["one"]


SCRIPT = """\
import itertools, sys
from types import ModuleType
from sayso.gather.options import GatherOptions
from sayso.show.cli import main
from tests.factories import make_port_reading
module = sys.modules["sayso.pipeline"] = ModuleType("sayso.pipeline")
module.GatherOptions = GatherOptions
endless = itertools.repeat(make_port_reading())
module.read_articles = lambda where, *, options: endless if where == ("endless",) else [next(endless) for _ in where]
main()
"""


def start(*arguments: str, stderr: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    """`sayso` as a process of its own, reading as many invented articles as there are names, or endlessly many."""
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT, *arguments],
        stdout=subprocess.PIPE,
        stderr=stderr,
        env={**os.environ, "PYTHONPATH": str(root), "TERM": "xterm"},
    )


@pytest.mark.parametrize("form", ["table", "jsonl"])
def test_a_reader_that_goes_away_is_no_error(form):
    """`sayso read … | head`: quiet, and soon over."""
    with start("read", "endless", "--format", form) as run:
        assert run.stdout.readline() != b""
        run.stdout.close()
        assert run.stderr.read() == b""


@pytest.mark.parametrize(("names", "shown"), [(["one"], False), (["one", "two", "three"], True)])
def test_progress_is_shown_on_a_terminal_for_more_than_one_article(names, shown):
    ours, theirs = os.openpty()
    with start("read", *names, "--format", "jsonl", stderr=theirs) as run:
        assert len(run.stdout.read().splitlines()) == len(names)
    os.write(theirs, b"\nend")
    os.close(theirs)
    seen = b""
    while not seen.endswith(b"end"):
        seen += os.read(ours, 4096)
    os.close(ours)
    assert (b"articles" in seen) is shown
