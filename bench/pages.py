"""How well pages are turned into articles: text, title, date, byline and speed on pages with known answers.

    python bench/pages.py --data DATA/pages

`DATA/pages` holds `pages.jsonl`, a line a page: `{"file", "url", "title", "author", "date", "language", "with": […],
"without": […]}`. Each string of `with` must be in the text (recall), none of `without` may be (precision); both are
probes and not the whole text. Titles and bylines are compared without regard to case, spacing, the shape of quotation
marks and how names are joined; dates by day. The language rule is measured apart and removes no page from the rest.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from sayso.errors import GatherError
from sayso.gather.charset import decode_html
from sayso.gather.extract import Extract, extract_article
from sayso.gather.language import require_english
from sayso.gather.metadata import plain

NOTHING = Extract(None, "", None, None, None, None)


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one page, beside what should have; `refused` by the language rule."""

    gold: dict[str, Any]
    found: Extract
    seconds: float
    refused: bool


def read_page(folder: Path, gold: dict[str, Any]) -> Result:
    data = (folder / gold["file"]).read_bytes()
    start = time.perf_counter()
    try:
        found = extract_article(decode_html(data), gold["url"])
    except GatherError:
        found = NOTHING
    return Result(gold, found, time.perf_counter() - start, not is_english(found.text))


def is_english(text: str) -> bool:
    try:
        require_english(text)
    except GatherError:
        return False
    return True


def names(byline: str | None) -> set[str]:
    return {plain(name).replace(".", "") for name in re.split(r"[;,]| and ", byline or "") if name.strip()}


def text_scores(results: list[Result]) -> tuple[float, float, float]:
    hits = sum(probe in result.found.text for result in results for probe in result.gold["with"])
    wanted = sum(len(result.gold["with"]) for result in results)
    wrong = sum(probe in result.found.text for result in results for probe in result.gold["without"])
    precision, recall = hits / (hits + wrong), hits / wanted
    return precision, recall, 2 * precision * recall / (precision + recall)


def share(answers: Iterable[bool]) -> float:
    counted = list(answers)
    return sum(counted) / len(counted)


def row(label: str, results: list[Result]) -> list[str]:
    precision, recall, f1 = text_scores(results)
    titles = share(plain(result.found.title or "") == plain(result.gold["title"]) for result in results)
    dates = share((result.found.published or "")[:10] == result.gold["date"] for result in results)
    bylines = share(names(result.found.byline) == names(result.gold["author"]) for result in results)
    refused = sum(result.refused for result in results)
    times = sorted(result.seconds for result in results)
    speed = f"{len(times) / sum(times):.0f}/s", f"{1000 * times[len(times) // 2]:.0f} ms", f"{1000 * times[-1]:.0f} ms"
    quality = (f"{value:.1%}" for value in (precision, recall, f1, titles, dates, bylines))
    return [label, str(len(results)), *quality, str(refused), *speed]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with pages.jsonl")
    folder = parser.parse_args().data
    index = folder / "pages.jsonl"
    if not index.is_file():
        sys.exit(f"no pages to measure on: {index} does not exist")
    pages = [json.loads(line) for line in index.read_text(encoding="utf-8").splitlines()]
    read_page(folder, pages[0])  # loads the libraries, so that the first page is not charged for them
    results = [read_page(folder, page) for page in pages]
    table = Table("pages", "n", "P", "R", "F1", "titles", "dates", "bylines", "refused", "speed", "median", "slowest")
    table.add_row(*row("English", [result for result in results if result.gold["language"] == "en"]))
    table.add_row(*row("others", [result for result in results if result.gold["language"] != "en"]))
    table.add_row(*row("all", results))
    Console(width=120).print(table)


if __name__ == "__main__":
    main()
