"""How fast `sayso read` is, and where the time goes: `python -m bench.speed --data PATH [--torch PYTHON]`.

Every row of a table is from one run on one machine; compare rows, not runs. `--torch` names a Python with PyTorch and
transformers (see training/requirements.txt) for the comparison with PyTorch in fp32.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np

from sayso.attribute import find_attributions
from sayso.model import Model, load_model
from sayso.model.model import FOLDER
from sayso.model.threads import one_blas_thread
from sayso.model.words import split_words
from sayso.pipeline import read_ahead, read_attributions, read_group
from sayso.records import Article

PAGE = Path(__file__).parents[1] / "examples/day1"
CURVE = (500, 2_000, 10_000, 50_000)
PATHS = {**os.environ, "PYTHONPATH": "src:."}
SLICE, ROUNDS = 12, 3
SHAPE = (1, 352)
"""Windows and pieces of the batch on which the encoder alone is timed: one, as it is run."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--torch", type=Path)
    parser.add_argument("--few", type=int, default=84, help="articles to read")
    args = parser.parse_args()
    path = args.data / "polnear/dev.jsonl"
    if not path.exists():
        raise SystemExit(f"{path} is not there: give the folder of the data sets with --data")
    with path.open(encoding="utf-8") as lines:
        texts = [json.loads(line) for line in lines][: args.few]
    articles = [Article(url=a["url"], text=a["text"], title=a["title"], published=a["published"]) for a in texts]
    for threads in (1, 2):
        load_model.cache_clear()
        with one_blas_thread():
            print_stages(articles, load_model(FOLDER, threads), threads)
    print_ahead(articles)
    print(f"peak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB\n")
    print_encoder(args.torch)
    print_curve(articles, load_model(FOLDER, 2))
    print_cold_start()


def clocked(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def print_stages(articles: list[Article], model: Model, threads: int) -> None:
    """Articles and words a second from text to readings, and the share of each part."""
    words = sum(len(article.text.split()) for article in articles)
    whole = clocked(lambda: [read_group(articles[i : i + 4], model) for i in range(0, len(articles), 4)])
    texts = [article.text for article in articles]
    split = clocked(lambda: [split_words(text, model.tokenizer) for text in texts])
    began = time.perf_counter()
    marks = [m for i in range(0, len(texts), 4) for m in model.mark(texts[i : i + 4])]
    encode = time.perf_counter() - began - split
    began = time.perf_counter()
    found = [find_attributions(article, m) for article, m in zip(articles, marks, strict=True)]
    attribute = time.perf_counter() - began
    rest = clocked(lambda: [read_attributions(*parts) for parts in zip(articles, found, marks, strict=True)])
    total = split + encode + attribute + rest
    pieces = sum(len(m.words.pieces) for m in marks)
    print(
        f"{threads} thread(s): {len(articles) / whole:.1f} articles/s, {words / whole:,.0f} words/s, "
        f"{pieces / encode:,.0f} pieces/s of the text in the encoder"
    )
    parts = {"words and pieces": split, "encoder": encode, "attribute": attribute, "resolve and classify": rest}
    print("  " + ", ".join(f"{name} {100 * seconds / total:.0f} %" for name, seconds in parts.items()) + "\n")


def print_ahead(articles: list[Article]) -> None:
    """Articles a second when each group is waited for, and when the next articles are in the encoder meanwhile.

    Taken in turns on a few articles at a time, the least of some rounds, so that a busy machine disturbs all alike.
    """
    load_model.cache_clear()
    ways = {
        f"encoder on {threads} thread(s), {how}": (load_model(FOLDER, threads), read)
        for threads in (1, 2)
        for how, read in (("waited for", read_waiting), ("ahead of reading", read_reading))
    }
    seconds = dict.fromkeys(ways, 0.0)
    for place in range(0, len(articles), SLICE):
        some = articles[place : place + SLICE]
        least = dict.fromkeys(ways, float("inf"))
        for _ in range(ROUNDS):
            for name, (model, read) in ways.items():
                least[name] = min(least[name], clocked(lambda some=some, model=model, read=read: read(some, model)))
        seconds = {name: seconds[name] + least[name] for name in ways}
    waiting = min(spent for name, spent in seconds.items() if name.endswith("waited for"))
    for name, spent in seconds.items():
        print(f"{name:42} {len(articles) / spent:5.1f} articles/s, {waiting / spent:.2f} times the best that waits")
    print()


def read_waiting(articles: list[Article], model: Model) -> None:
    """Four at a time through the encoder, then each is read."""
    for i in range(0, len(articles), 4):
        read_group(articles[i : i + 4], model)


def read_reading(articles: list[Article], model: Model) -> None:
    """As `sayso read` does."""
    for _ in read_ahead(articles, lambda article: article, model):
        pass


def print_encoder(torch_python: Path | None) -> None:
    """Pieces a second of the encoder alone, beside PyTorch's and the machine's rate of multiplying matrices."""
    windows, length = SHAPE
    for threads in (1, 2):
        load_model.cache_clear()
        session = load_model(FOLDER, threads).session
        feed = {
            "pieces": np.full(SHAPE, 2000),
            "features": np.zeros((*SHAPE, 3), dtype=np.int64),
            "mask": np.ones(SHAPE, dtype=np.int64),
        }
        run = partial(session.run, None, feed)
        with ThreadPoolExecutor(threads) as pool:
            # Side by side, as `Model.mark` does it.
            side_by_side = partial(
                lambda pool, run, n: list(pool.map(lambda _: run(), range(n))), pool, run, 2 * threads
            )
            side_by_side()
            seconds = min(clocked(side_by_side) for _ in range(5)) / (2 * threads)
        row = f"encoder, {threads} thread(s): {windows * length / seconds:,.0f} pieces/s"
        if torch_python:
            command = [str(torch_python), "-W", "ignore", "-m", "training.torch_speed", str(threads), *map(str, SHAPE)]
            torch = float(
                subprocess.run(command, check=True, capture_output=True, text=True, env=PATHS).stdout.split()[-1]
            )
            row += f"; PyTorch fp32 {torch:,.0f}: {windows * length / seconds / torch:.1f} times as fast"
        print(row)
    a, b = np.ones((2048, 384), dtype=np.float32), np.ones((384, 1536), dtype=np.float32)
    seconds = min(clocked(lambda: a @ b) for _ in range(5))
    per_piece = 21.2e6 + 9216 * length
    rate = 2 * 2048 * 384 * 1536 / seconds
    print(
        f"numpy fp32 matrix product: {rate / 1e9:.0f} GFLOP/s on all cores, enough for {rate / per_piece:,.0f} pieces/s\n"
    )


def print_curve(articles: list[Article], model: Model) -> None:
    """Seconds for texts of growing length."""
    text = "\n\n".join(article.text for article in articles)
    starts = [i for i, c in enumerate(text) if c.isspace()]
    base = None
    for words in CURVE:
        article = Article(url=f"curve:{words}", text=text[: starts[min(words, len(starts) - 1)]])
        seconds = clocked(lambda article=article: read_group([article], model))
        base = base or seconds / words
        print(
            f"{words:>7,} words: {seconds:6.2f} s, {1000 * seconds / words:.2f} s a thousand ({seconds / words / base:.2f} of the first)"
        )


def print_cold_start() -> None:
    """Seconds for the help and for one page, each in a fresh process, after one that fills the disk cache."""
    page = str(sorted(PAGE.glob("*.html"))[0])
    for name, command in (("sayso --help", ["--help"]), ("sayso read, one page", ["read", page])):
        run = [sys.executable, "-c", "from sayso.show.cli import main; main()", *command]
        times = [clocked(lambda run=run: subprocess.run(run, check=True, capture_output=True)) for _ in range(4)][1:]
        print(f"{name}: {min(times):.2f} s cold")


if __name__ == "__main__":
    main()
