"""The command line on invented readings: each name given is one article, without model or network."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest
from click.testing import CliRunner, Result

from sayso.gather.options import GatherOptions
from tests.factories import make_port_reading, make_reading, make_skipped


def read_by_name(where, options):
    """A reading for each name, in order; names that begin with `bad` are skipped, `none` has no statements."""
    for name in where:
        if name.startswith("bad"):
            yield make_skipped(name)
        elif name == "interrupt":
            raise KeyboardInterrupt
        elif name == "none":
            yield make_reading()
        else:
            yield make_port_reading(url=name, outlet=options.outlet or "The Vela Courier")


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Stands in for the stages below: these tests are about what is shown."""
    module = ModuleType("sayso.pipeline")
    module.GatherOptions = GatherOptions
    module.read_articles = lambda where, *, options: read_by_name(where, options)
    monkeypatch.setitem(sys.modules, "sayso.pipeline", module)
    return module


@pytest.fixture
def sayso(pipeline: ModuleType):
    """Runs `sayso` with these arguments."""

    def run(*arguments: str) -> Result:
        from sayso.show.cli import main

        return CliRunner().invoke(main, arguments)

    return run
