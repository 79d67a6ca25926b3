"""Widen a shipped model to weights to go on from: `python -m training.restore --model DIR --encoder PATH --out FILE`.

The other way round from `training.export`: int8 times its scale, so what rounding took is lost (on dev under 0.3 points
of F1) and comes back with the first steps of training.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from transformers import BertConfig

from training.network import Network

Arrays = dict[str, np.ndarray]


def widen(stored: Arrays, name: str) -> np.ndarray:
    """The weight `name` in fp32, (in, out) as the graph multiplies it."""
    if f"{name}.packed" in stored:
        return stored[f"{name}.packed"] * stored[f"{name}.scale"]
    scale, zero = stored[f"{name}_scale"], stored[f"{name}_zero_point"]
    return (stored[f"{name}_quantized"].astype(np.float32) - zero) * scale


def encoder_weights(graph: onnx.GraphProto) -> Arrays:
    """Weights of the encoder by their names in `Network`."""
    stored = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
    out = {name.removeprefix("net."): value for name, value in stored.items() if name.endswith((".weight", ".bias"))}
    for name in stored:
        if match := re.fullmatch(r"net\.(.+\.weight)_quantized", name):
            out[match[1]] = widen(stored, name.removesuffix("_quantized"))
        if match := re.fullmatch(r"Attention_(\d)_qkv_weight_quantized", name):
            add_attention(out, stored, int(match[1]))
    products = [name.removesuffix("_quantized") for name in stored if re.fullmatch(r"onnx::MatMul_\d+_quantized", name)]
    second = [name.removesuffix(".packed") for name in stored if name.endswith(".packed")]
    by_number = sorted(products + second, key=lambda name: int(name.split("_")[-1]))
    places = ("attention.output.dense", "intermediate.dense", "output.dense")
    for number, name in enumerate(by_number):
        layer, place = divmod(number, len(places))
        out[f"encoder.encoder.layer.{layer}.{places[place]}.weight"] = widen(stored, name).T
    return out


def add_attention(out: Arrays, stored: Arrays, layer: int) -> None:
    """Query, key and value, which the graph multiplies as one."""
    weights = np.split(widen(stored, f"Attention_{layer}_qkv_weight"), 3, axis=1)
    biases = np.split(stored[f"Attention_{layer}_qkv_bias"], 3)
    for name, weight, bias in zip(("query", "key", "value"), weights, biases, strict=True):
        out[f"encoder.encoder.layer.{layer}.attention.self.{name}.weight"] = weight.T
        out[f"encoder.encoder.layer.{layer}.attention.self.{name}.bias"] = bias


def head_weights(heads: Arrays) -> Arrays:
    """Weights of the heads by their names in `Network`; the head `who` is learned apart."""
    fields = ("act", "commitment", "medium", "speaker_kind")
    out = {}
    for name, value in heads.items():
        layer = name.split(".")[0]
        if layer != "who":
            prefix = "fields." if layer in fields else ""
            out[prefix + name] = value.astype(np.float32).T if name.endswith(".weight") else value.astype(np.float32)
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    net = Network(BertConfig.from_pretrained(args.encoder))
    with np.load(args.model / "heads.npz") as heads:
        arrays = encoder_weights(onnx.load(str(args.model / "encoder.onnx")).graph) | head_weights(dict(heads))
    net.load_state_dict({name: torch.tensor(np.ascontiguousarray(value)) for name, value in arrays.items()})
    args.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(net.state_dict(), args.out)


if __name__ == "__main__":
    main()
