"""Pictures of the site for the README, made from the sample pages: `python -m bench.screenshots`.

Needs Chromium and the development extra. Reads `examples/` with the shipped model into a record of its own, serves it
on this machine alone, and writes PNG files to `docs/images/`.
"""

from __future__ import annotations

import argparse
import shutil
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from sayso.keep import KeptClaim, Record, open_record
from sayso.pipeline_record import add_articles
from sayso.show.web.app import make_app
from sayso.show.web.options import Options

ROOT = Path(__file__).parents[1]
PAGES = [str(ROOT / "examples" / folder) for folder in ("day1", "day2", "day3", "other")]
ARTICLE = "Closed on Friday?"
WIDE, PHONE = {"width": 1280, "height": 860}, {"width": 390, "height": 844}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--to", type=Path, default=ROOT / "docs" / "images", help="folder for the pictures")
    folder: Path = parser.parse_args().to
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("there is no chromium here: apt-get install chromium")
    with tempfile.TemporaryDirectory() as place, open_record(Path(place) / "vela.db") as record:
        for _ in add_articles(PAGES, record):
            pass
        with served(record) as address:
            shoot(chromium, address, shots(record), folder)


def shots(record: Record) -> list[tuple[str, str, dict[str, int], str]]:
    """Name, address, size and colours of each picture."""
    article = next(one.id for one in record.newest(limit=50) if (one.title or "").startswith(ARTICLE))
    claim = max(record.claims(disputed=True, limit=20).claims, key=contest).id
    return [
        ("front", "/", WIDE, "light"),
        ("front-phone", "/", PHONE, "light"),
        ("article", f"/articles/{article}", WIDE, "light"),
        ("article-dark", f"/articles/{article}", WIDE, "dark"),
        ("claim", f"/claims/{claim}", {"width": 1280, "height": 1500}, "light"),
    ]


def contest(kept: KeptClaim) -> int:
    """How evenly and how often both sides of a claim spoke."""
    stances = [standing.stance for standing in kept.standings]
    return stances.count("pro") * stances.count("con")


def shoot(chromium: str, address: str, wanted: list[tuple[str, str, dict[str, int], str]], folder: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, path, size, scheme in wanted:
            page = browser.new_page(viewport=size, color_scheme=scheme)
            page.goto(address + path)
            page.screenshot(path=folder / f"{name}.png")
            page.close()
            print(folder / f"{name}.png")
        browser.close()


@contextmanager
def served(record: Record) -> Iterator[str]:
    """The site of a record on a free port of this machine."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    app = make_app(record, options=Options(title="vela", port=port))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started:
        time.sleep(0.05)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


if __name__ == "__main__":
    main()
