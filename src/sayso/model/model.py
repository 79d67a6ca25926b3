"""The encoder at work: articles in, marks out, one run each."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import numpy as np

from sayso.errors import ModelError
from sayso.model.features import case_marks, paragraph_marks, quote_marks
from sayso.model.heads import Floats, Heads
from sayso.model.marks import Marks
from sayso.model.windows import Window, cut_windows
from sayso.model.words import Ints, Words, split_words

FOLDER = Path(__file__).parent / "en"


@dataclass(frozen=True)
class Model:
    """A loaded model; `name` says which, `mark` uses it. Make one with `load_model`."""

    name: str
    session: Any
    tokenizer: Any
    heads: Heads
    threads: int = 1

    def mark(self, texts: Sequence[str]) -> list[Marks]:
        """Marks of each text, in order. Cost grows in a line with the words; any string will do."""
        with self.encoding() as start:
            return [finish() for finish in [start(text) for text in texts]]

    @contextmanager
    def encoding(self) -> Iterator[Callable[[str], Callable[[], Marks]]]:
        """Inside the block texts go through the encoder in the background, in the order in which they are started.

        What comes is a function that starts a text and gives another one, which waits for its marks. Leaving the block
        waits for the windows that run at that moment and drops the others.

        >>> with load_model().encoding() as start:
        ...     finish = start("“It was shut,” Ana Ruiz said.")
        ...     len(finish().words)
        10
        """
        # Windows side by side, one thread each, beat threads inside one window on small matrices.
        pool = ThreadPoolExecutor(self.threads)
        try:
            yield partial(self._start, pool)
        finally:
            pool.shutdown(cancel_futures=True)

    def _start(self, pool: ThreadPoolExecutor, text: str) -> Callable[[], Marks]:
        job = _Job.of(text, self)
        running = [
            pool.submit(lambda number, window: job.keep(number, self._run(job, window)), number, window)
            for number, window in enumerate(job.marks.windows)
        ]
        return partial(_finish, job, running)

    def _run(self, job: _Job, window: Window) -> Floats:
        """Piece vectors (m, size) of a window.

        One at a time: int8 activations are scaled by the largest in a batch, so that company would change a window's
        vectors, and beyond 256 pieces a batch gains nothing.
        """
        a, z = job.words.first[window.start], job.words.first[window.end]
        counts = np.diff(job.words.first[window.start : window.end + 1])
        begin, end = self.tokenizer.token_to_id("[CLS]"), self.tokenizer.token_to_id("[SEP]")
        pieces = np.array([[begin, *job.words.pieces[a:z], end]], dtype=np.int64)
        features = np.zeros((1, pieces.shape[1], 3), dtype=np.int64)
        features[0, 1:-1] = np.repeat(job.features[window.start : window.end], counts, axis=0)
        feed = {"pieces": pieces, "features": features, "mask": np.ones_like(pieces)}
        hidden: Floats = self.session.run(None, feed)[0][0]
        return hidden


@dataclass(frozen=True)
class _Job:
    """One text on its way through the encoder."""

    words: Words
    features: Ints
    marks: Marks
    keys: list[Floats]

    @classmethod
    def of(cls, text: str, model: Model) -> _Job:
        words = split_words(text, model.tokenizer)
        features = np.stack([case_marks(words), paragraph_marks(words), quote_marks(words)], axis=1)
        vectors = np.zeros((len(words), model.heads.weights["tags.weight"].shape[0]), dtype=np.float32)
        quoted = np.asarray(features[:, 2] > 0, dtype=np.int64)
        windows = cut_windows(words)
        keys = [np.zeros((0, 0), dtype=np.float32)] * len(windows)
        return cls(words, features, Marks(words, vectors, quoted, model.heads, windows, keys), keys)

    def keep(self, number: int, hidden: Floats) -> None:
        """Takes from a window's piece vectors (m, size) the vectors of the words it owns, and of all those it sees."""
        window = self.marks.windows[number]
        seen = hidden[self.words.first[window.start : window.end] - self.words.first[window.start] + 1]
        self.keys[number] = seen
        self.marks.vectors[window.own_start : window.own_end] = seen[
            window.own_start - window.start : window.own_end - window.start
        ]


def _finish(job: _Job, running: Sequence[Future[None]]) -> Marks:
    """The marks once all windows have run; keys are made here, where the caller has limited numpy's threads."""
    for number, window in enumerate(running):
        window.result()
        job.keys[number] = job.marks.heads.keys(job.keys[number])
    return job.marks


@lru_cache(maxsize=2)
def load_model(folder: Path = FOLDER, threads: int = 0) -> Model:
    """The model of a folder; `threads` 0 means one for each core. Loaded once a process.

    Raises ModelError when a file is missing or is not the one that the folder's `manifest.json` names.
    """
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    manifest = _check_files(folder)
    import onnxruntime
    from tokenizers import Tokenizer

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_mem_pattern = False
    session = onnxruntime.InferenceSession(
        (folder / "encoder.onnx").read_bytes(),
        options,
        providers=["CPUExecutionProvider"],
        # Its fused form takes three times as long as an addition and a layer norm one after the other.
        disabled_optimizers=["SkipLayerNormFusion"],
    )
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    with np.load(folder / "heads.npz", allow_pickle=False) as stored:
        weights = {name: stored[name].astype(np.float32) for name in stored.files}
    heads = Heads(weights, manifest.get("calibration", {}))
    return Model(str(manifest["name"]), session, tokenizer, heads, threads or os.cpu_count() or 1)


def read_name(folder: Path = FOLDER) -> str:
    """The name of the model in a folder, without loading it. Raises ModelError when there is none."""
    return str(_read_manifest(folder)["name"])


def _check_files(folder: Path) -> dict[str, Any]:
    manifest = _read_manifest(folder)
    try:
        for name, digest in manifest["sha256"].items():
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
                raise ModelError(f"{folder / name} is not the file that was released; install sayso again")
    except (OSError, KeyError, ValueError) as error:
        raise ModelError(f"the model in {folder} cannot be read ({error}); install sayso again") from error
    return manifest


def _read_manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"the model in {folder} cannot be read ({error}); install sayso again") from error
    return manifest
