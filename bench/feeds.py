"""What comes of feeds and web archives, good and broken: items, reasons, and that none of them ends the run.

    python bench/feeds.py --data DATA

`DATA/feeds` and `DATA/warc` hold the files, in folders or not. Nothing is fetched.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table

from sayso.gather import Page, gather_pages

LISTS = {".jsonl", ".md"}


def outcome(path: Path) -> tuple[int, list[str]]:
    """How many pages a file gave, and the reason for each of the others."""
    try:
        items = list(gather_pages([str(path)]))
    except Exception as error:
        return 0, [f"EXCEPTION {type(error).__name__}: {error}"]
    return sum(isinstance(item, Page) for item in items), [item.why for item in items if not isinstance(item, Page)]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with feeds and warc")
    data = parser.parse_args().data
    files = [path for name in ("feeds", "warc") for path in sorted((data / name).rglob("*")) if path.is_file()]
    files = [path for path in files if path.suffix not in LISTS]
    if not files:
        sys.exit(f"nothing to measure on: {data} has no feeds and no warc")
    table = Table("folder", "files", "pages", "skipped", "exceptions", "nothing", "seconds")
    reasons: Counter[str] = Counter()
    for folder in sorted({path.parent for path in files}):
        start = time.perf_counter()
        found = [outcome(path) for path in files if path.parent == folder]
        whys = [why for _, some in found for why in some]
        failed = sum(why.startswith("EXCEPTION") for why in whys)
        silent = sum(not pages and not some for pages, some in found)
        counts = len(found), sum(pages for pages, _ in found), len(whys) - failed, failed, silent
        table.add_row(str(folder.relative_to(data)), *map(str, counts), f"{time.perf_counter() - start:.1f}")
        reasons.update(why.partition(" (")[0].partition(":")[0] for why in whys)
    console = Console(width=120)
    console.print(table)
    for why, count in reasons.most_common():
        console.print(f"{count:4} {why}", highlight=False)


if __name__ == "__main__":
    main()
