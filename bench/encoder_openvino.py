"""OpenVINO against ONNX Runtime on one thread: `python -m bench.encoder_openvino --float DIR [--model DIR]`.

`--float` names a folder that `training.export --float` wrote. Prints the least processor time of many runs in turns, for
one window and for four at a time, and how far the vectors are from those in fp32. With `--gold FILE --scorer FILE` it
prints instead what each finds in annotated articles, as `training.evaluate` does, on the heads of `--model`; activations
are then calibrated on `--calibrate FILE`. Needs `onnx`, `openvino` and `nncf`.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import nncf
import numpy as np
import openvino

from bench.encoder import RUNS, feed_of, open_session, time_in_turns
from bench.floors import load_scorer
from sayso.model import Model, load_model, one_blas_thread
from sayso.model.model import FOLDER
from training.evaluate import score
from training.examples import read_lines

ONE_THREAD = {"INFERENCE_NUM_THREADS": 1, "NUM_STREAMS": 1}
CALIBRATED_ON = 40
Feed = dict[str, np.ndarray]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--float", type=Path, required=True, dest="plain")
    parser.add_argument("--model", type=Path, default=FOLDER)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--calibrate", type=Path)
    parser.add_argument("--scorer", type=Path)
    args = parser.parse_args()
    model = load_model(args.model, 1)
    if args.gold:
        feeds = record_feeds(model, [article["text"] for article in read_lines(args.calibrate)][:CALIBRATED_ON])
        print_scores(model, make_sessions(args.model, args.plain, feeds), args.gold, args.scorer)
    else:
        print_times(make_sessions(args.model, args.plain, [feed_of(1)]))


class Session:
    """A graph in OpenVINO, called as a session of ONNX Runtime is."""

    def __init__(self, graph: Any, **options: Any) -> None:
        compiled = openvino.Core().compile_model(graph, "CPU", {**ONE_THREAD, **options})
        self._request = compiled.create_infer_request()

    def run(self, _outputs: None, feed: Feed) -> list[np.ndarray]:
        """The one output of the graph."""
        return [self._request.infer(feed)[0].copy()]


def make_sessions(model: Path, plain: Path, feeds: list[Feed]) -> dict[str, Any]:
    """What is compared, by name; fp32 in ONNX Runtime comes first."""
    read = partial(openvino.Core().read_model, str(plain / "encoder.onnx"))
    weights = nncf.compress_weights(read(), mode=nncf.CompressWeightsMode.INT8_SYM)
    options = {"model_type": nncf.ModelType.TRANSFORMER, "subset_size": len(feeds)}
    whole = nncf.quantize(read(), nncf.Dataset(feeds), **options)
    return {
        "ONNX Runtime, fp32": open_session(str(plain / "encoder.onnx")),
        "ONNX Runtime, the model's": open_session(str(model / "encoder.onnx")),
        "OpenVINO, fp32": Session(read(), INFERENCE_PRECISION_HINT="f32"),
        "OpenVINO, bf16": Session(read(), INFERENCE_PRECISION_HINT="bf16"),
        "OpenVINO, int8 as it comes": Session(
            weights, INFERENCE_PRECISION_HINT="f32", DYNAMIC_QUANTIZATION_GROUP_SIZE=384
        ),
        "OpenVINO, int8 calibrated": Session(whole, INFERENCE_PRECISION_HINT="f32"),
        "OpenVINO, int8 calibrated, bf16": Session(whole, INFERENCE_PRECISION_HINT="bf16"),
    }


def record_feeds(model: Model, texts: list[str]) -> list[Feed]:
    """What goes into the encoder for these texts."""
    feeds: list[Feed] = []
    model = replace(model, session=Recorder(model.session, feeds.append))
    model.mark(texts)
    return feeds


class Recorder:
    """A session that shows what it is given."""

    def __init__(self, session: Any, show: Callable[[Feed], object]) -> None:
        self._session, self._show = session, show

    def run(self, outputs: None, feed: Feed) -> Any:
        self._show(feed)
        return self._session.run(outputs, feed)


def print_times(sessions: dict[str, Any]) -> None:
    """Milliseconds of processor time a window."""
    for windows in (1, 4):
        feed = feed_of(windows)
        work = {name: partial(session.run, None, feed) for name, session in sessions.items()}
        seconds = time_in_turns(work)
        exact = sessions["ONNX Runtime, fp32"].run(None, feed)[0]
        print(f"{windows} window(s) at a time, least of {RUNS}")
        for name, run in work.items():
            off = np.linalg.norm(run()[0] - exact) / np.linalg.norm(exact)
            print(f"  {name:32} {1e3 * seconds[name] / windows:6.1f} ms a window, vectors {100 * off:4.1f} % off")


def print_scores(model: Model, sessions: dict[str, Any], gold: Path, scorer: Path) -> None:
    """What the model finds with each as its encoder."""
    articles = list(read_lines(gold))
    for name, session in sessions.items():
        with one_blas_thread():
            figures = score(replace(model, session=session), articles, load_scorer(scorer))
        print(name)
        for kind, row in figures.items():
            print(f"  {kind:24}" + "  ".join(f"{k} {v:.1f}" for k, v in row.items()), flush=True)


if __name__ == "__main__":
    main()
