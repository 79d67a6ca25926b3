"""A real browser on a real server: Debian's Chromium, driven by Playwright, on a record of invented readings."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from sayso.keep import Record, open_record
from sayso.show.web.app import make_app
from sayso.show.web.options import Options
from tests.show.web.desk import Desk, fill

CHROMIUM = shutil.which("chromium")
PATIENCE = 60_000
"""Milliseconds that a step may take: the tests also run where many others do."""
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}

collect_ignore_glob = [] if CHROMIUM else ["test_*.py"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if CHROMIUM is None:
        terminalreporter.write_line("tests/browser: not run, there is no chromium here; apt-get install chromium")


@dataclass(frozen=True, slots=True)
class Live:
    """A site that is being served, its record and what is in it."""

    address: str
    record: Record
    desk: Desk


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """A site for the tests of one file."""
    with serving(tmp_path_factory.mktemp("site")) as live:
        yield live


@contextmanager
def serving(folder: Path, users: Path | None = None) -> Iterator[Live]:
    """The desk's record, new in that folder, on a server of its own; with a file of users, people log in."""
    with open_record(folder / "record.db") as record:
        desk = fill(record)
        listening = socket.socket()
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        app = make_app(record, options=Options(title="Vela desk", port=port, users=users))
        server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield Live(f"http://127.0.0.1:{port}", record, desk)
        server.should_exit = True
        thread.join()


def is_fault(message: ConsoleMessage) -> bool:
    """Whether the browser complains of a page; that an answer was an error on purpose is no fault."""
    return message.type == "error" and not message.text.startswith("Failed to load resource")


Open = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, live: Live) -> Iterator[Open]:
    """Opens a page of the site; at the end no page may have said that something was refused or went wrong."""
    contexts: list[BrowserContext] = []
    heard: list[str] = []

    def visit(path: str = "/", **options) -> Page:
        context = browser.new_context(base_url=live.address, viewport=options.pop("viewport", WIDE), **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: heard.append(message.text) if is_fault(message) else None)
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.goto(path)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert heard == []
