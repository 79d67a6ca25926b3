"""The encoder against what the machine can do: `python -m bench.encoder [--model DIR]`. Needs `onnx`.

Prints the rate of multiplying matrices in fp32 and int8 on one thread, the rate of the model's encoder on a window, and
of variants of a graph whose operators are fused (`training.export --fused`). Times are the least processor time of many
runs, taken in turns, so that a busy machine disturbs all alike.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper

from sayso.model import one_blas_thread
from sayso.model.model import FOLDER
from training.lean_graph import make_lean

PIECES = 352
RUNS = 25
LAYERS, SIZE, WIDE = 6, 384, 1536
SHAPE = (2048, SIZE, WIDE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=FOLDER)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        graphs = make_variants(args.model / "encoder.onnx", Path(folder))
        seconds = time_in_turns({**{name: encoder(path) for name, path in graphs.items()}, **products(Path(folder))})
    work = 2 * np.prod(SHAPE)
    for name in ("fp32", "int8"):
        print(f"matrix product, {name}, one thread: {work / seconds[name] / 1e9:6.0f} GFLOP/s")
    each = LAYERS * (2 * SIZE * (4 * SIZE + 2 * WIDE) + 4 * PIECES * SIZE)
    for name in graphs:
        rate = PIECES / seconds[name]
        print(
            f"{name:28} {1e3 * seconds[name]:6.1f} ms a window, {rate:6,.0f} pieces/s, {rate * each / 1e9:4.0f} GFLOP/s, "
            f"{seconds['as it is'] / seconds[name]:.2f} times the first"
        )


def make_variants(given: Path, folder: Path) -> dict[str, Path]:
    """Files of the graph and its variants by name; of one that is taken apart already there are none."""
    graphs = {"as it is": given}
    if not any(node.op_type == "QAttention" for node in onnx.load(str(given)).graph.node):
        return graphs
    wanted = {
        "layer norms taken apart": {"attention": False},
        "attention taken apart": {"norms": False},
        "both": {},
    }
    for name, options in wanted.items():
        graphs[name] = folder / f"{len(graphs)}.onnx"
        onnx.save(make_lean(onnx.load(str(given)), **options), str(graphs[name]))
    return graphs


def encoder(path: Path) -> Callable[[], Any]:
    """A run of a graph on one window."""
    return partial(open_session(str(path)).run, None, feed_of(1))


def feed_of(windows: int) -> dict[str, np.ndarray]:
    """So many windows of random pieces."""
    return {
        "pieces": np.random.default_rng(0).integers(1000, 20_000, (windows, PIECES)),
        "features": np.zeros((windows, PIECES, 3), dtype=np.int64),
        "mask": np.ones((windows, PIECES), dtype=np.int64),
    }


def products(folder: Path) -> dict[str, Callable[[], Any]]:
    """A matrix product in fp32 (numpy) and in int8 (the operator that the encoder uses)."""
    rows, inner, columns = SHAPE
    a, b = np.ones((rows, inner), dtype=np.float32), np.ones((inner, columns), dtype=np.float32)
    weight = np.ones((inner, columns), dtype=np.int8)
    graph = helper.make_graph(
        [helper.make_node("DynamicQuantizeMatMul", ["a", "w", "s"], ["y"], domain="com.microsoft")],
        "product",
        [helper.make_tensor_value_info("a", TensorProto.FLOAT, (rows, inner))],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, (rows, columns))],
        [onnx.numpy_helper.from_array(weight, "w"), onnx.numpy_helper.from_array(np.float32(1), "s")],
    )
    operators = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    path = folder / "product.onnx"
    onnx.save(helper.make_model(graph, opset_imports=operators, ir_version=9), str(path))
    session = open_session(str(path))
    return {"fp32": lambda: a @ b, "int8": lambda: session.run(None, {"a": a})}


def open_session(path: str) -> Any:
    """A session as `load_model` opens it."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_mem_pattern = False
    return onnxruntime.InferenceSession(
        path, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
    )


def time_in_turns(work: dict[str, Callable[[], Any]]) -> dict[str, float]:
    """The least seconds of processor time that each takes."""
    best = dict.fromkeys(work, float("inf"))
    with one_blas_thread():
        for _ in range(RUNS):
            for name, run in work.items():
                began = time.process_time()
                run()
                best[name] = min(best[name], time.process_time() - began)
    return best


if __name__ == "__main__":
    main()
