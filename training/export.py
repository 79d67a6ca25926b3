"""Make the shipped model: `python -m training.export --weights FILE --encoder PATH --out DIR [--name N]`.

Writes encoder.onnx (dynamic int8, per channel, reduced range, layer norms and attention taken apart), heads.npz (fp16),
tokenizer.json and manifest.json. To compare: `--fused` leaves its operators fused, `--float` the graph as PyTorch wrote it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import BertConfig

from training.lean_graph import make_lean
from training.network import Network


class Encoder(torch.nn.Module):
    """The part of the network that goes into the graph."""

    def __init__(self, net: Network) -> None:
        super().__init__()
        self.net = net

    def forward(self, pieces: torch.Tensor, features: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        return self.net.encode(pieces, features, mask)


def load_network(weights: Path, encoder: Path) -> Network:
    """The network with the weights of a training run, ready to read."""
    net = Network(BertConfig.from_pretrained(encoder, attn_implementation="eager"))
    net.load_state_dict(torch.load(weights, weights_only=True))
    return net.eval()


def head_arrays(net: Network) -> dict[str, np.ndarray]:
    """Weights of the heads as `sayso.model.heads` reads them: `NAME.weight` (in, out), `NAME.bias`."""
    layers = {
        "tags": net.tags,
        "key": net.key,
        "query": net.query,
        "attention": net.attention,
        "reading": net.reading,
        "vector": net.vector,
        **dict(net.fields.items()),
    }
    out = {"transitions": net.transitions.detach().numpy()}
    for name, layer in layers.items():
        out[f"{name}.weight"] = layer.weight.detach().numpy().T
        out[f"{name}.bias"] = layer.bias.detach().numpy()
    return {name: np.ascontiguousarray(value).astype(np.float16) for name, value in out.items()}


def export_graph(net: Network, path: Path) -> None:
    """The encoder as an ONNX graph with free batch and length."""
    example = (
        torch.ones(2, 9, dtype=torch.long),
        torch.zeros(2, 9, 3, dtype=torch.long),
        torch.ones(2, 9, dtype=torch.long),
    )
    axes = {0: "batch", 1: "length"}
    torch.onnx.export(
        Encoder(net),
        example,
        str(path),
        input_names=["pieces", "features", "mask"],
        output_names=["hidden"],
        dynamic_axes=dict.fromkeys(("pieces", "features", "mask", "hidden"), axes),
        opset_version=17,
        dynamo=False,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="en-1")
    parser.add_argument("--float", action="store_true")
    parser.add_argument("--fused", action="store_true")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    net = load_network(args.weights, args.encoder)
    graph, plain = args.out / "encoder.onnx", args.out / "plain.onnx"
    export_graph(net, plain)
    if args.float:
        plain.replace(graph)
    else:
        make_small(plain, graph, fused=args.fused)
        plain.unlink()
    np.savez_compressed(args.out / "heads.npz", **head_arrays(net))
    shutil.copy(args.encoder / "tokenizer.json", args.out / "tokenizer.json")
    write_manifest(args.out, args.name, {})


def make_small(plain: Path, graph: Path, *, fused: bool) -> None:
    """The plain graph in int8, its layer norms and attention taken apart unless they shall stay fused."""
    whole = plain.with_name("fused.onnx")
    fuse(plain, whole)
    quantise(whole, graph)
    whole.unlink()
    if not fused:
        onnx.save(make_lean(onnx.load(str(graph))), str(graph))


def quantise(fused: Path, graph: Path) -> None:
    """Everything in int8, but what goes into the second feed-forward product stays as exact as it comes.

    Those activations have the widest outliers: rounding them made a third of the whole error of the word vectors.
    Their weights are stored in int8 all the same and widened when they are used.
    """
    nodes = [node for node in onnx.load(str(fused)).graph.node if node.op_type == "MatMul"]
    exact = [node.name for node in nodes if "output/dense" in node.name and "attention" not in node.name]
    # Shape inference does not know the fused operators: all they pass on is float.
    known = {"DefaultTensorType": onnx.TensorProto.FLOAT}
    options = {"per_channel": True, "reduce_range": True, "weight_type": QuantType.QInt8, "extra_options": known}
    quantize_dynamic(fused, graph, nodes_to_exclude=exact, **options)
    model = onnx.load(str(graph))
    for node in [node for node in model.graph.node if node.name in exact]:
        pack_weight(model.graph, node)
    onnx.save(model, str(graph))


def pack_weight(graph: onnx.GraphProto, node: onnx.NodeProto) -> None:
    """Stores the weight of one product in int8 with a scale for each column, widened by a node before it."""
    name = node.input[1]
    stored = next(item for item in graph.initializer if item.name == name)
    weight = numpy_helper.to_array(stored)
    scale = (np.abs(weight).max(axis=0) / 127).astype(np.float32)
    packed = np.rint(weight / scale).astype(np.int8)
    graph.initializer.remove(stored)
    graph.initializer.extend(
        [numpy_helper.from_array(packed, f"{name}.packed"), numpy_helper.from_array(scale, f"{name}.scale")]
    )
    widen = onnx.helper.make_node("DequantizeLinear", [f"{name}.packed", f"{name}.scale"], [name], axis=1)
    graph.node.insert(list(graph.node).index(node), widen)


def fuse(plain: Path, fused: Path) -> None:
    """Attention, layer norm and GELU as single operators."""
    from onnxruntime.transformers.optimizer import optimize_model

    optimize_model(str(plain), model_type="bert", num_heads=12, hidden_size=384).save_model_to_file(str(fused))


def write_manifest(folder: Path, name: str, calibration: dict) -> None:
    """Names the files by their digests, so that a changed file is noticed."""
    digests = {
        p: hashlib.sha256((folder / p).read_bytes()).hexdigest()
        for p in ("encoder.onnx", "heads.npz", "tokenizer.json")
    }
    text = json.dumps({"name": name, "sha256": digests, "calibration": calibration}, indent=1)
    (folder / "manifest.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
