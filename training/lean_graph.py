"""The encoder's graph in operators that processors run faster, as `training.export` ships it.

The sums are the same: an addition and a layer norm one after the other in place of the fused form, which is not
vectorised; attention over the whole window without a mask, since windows run one at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onnx import NodeProto, helper

MICROSOFT = "com.microsoft"


def make_lean(model: Any, *, norms: bool = True, attention: bool = True) -> Any:
    """The graph with its layer norms and its attention taken apart; it is changed in place."""
    nodes = list(model.graph.node)
    quantised = {node.output[0]: node for node in nodes if node.op_type == "DynamicQuantizeLinear"}
    lean: list[NodeProto] = []
    for node in nodes:
        if norms and node.op_type == "SkipLayerNormalization":
            lean.extend(_norm(node))
        elif attention and node.op_type == "QAttention":
            lean.extend(_attend(node, quantised[node.input[0]].input[0]))
        else:
            lean.append(node)
    wanted = {name for node in lean for name in node.input} | {out.name for out in model.graph.output}
    del model.graph.node[:]
    model.graph.node.extend(node for node in lean if not wanted.isdisjoint(node.output))
    return model


def _norm(node: NodeProto) -> Iterator[NodeProto]:
    name = node.output[0]
    [epsilon] = [attribute.f for attribute in node.attribute if attribute.name == "epsilon"]
    yield helper.make_node("Add", node.input[:2], [f"{name}.sum"])
    summed = f"{name}.sum"
    if len(node.input) > 4 and node.input[4]:
        yield helper.make_node("Add", [summed, node.input[4]], [f"{name}.biased"])
        summed = f"{name}.biased"
    yield helper.make_node("LayerNormalization", [summed, *node.input[2:4]], [name], axis=-1, epsilon=epsilon)


def _attend(node: NodeProto, hidden: str) -> Iterator[NodeProto]:
    name = node.output[0]
    weight, bias, scale, zero = node.input[1], node.input[2], node.input[4], node.input[7]
    [heads] = [attribute.i for attribute in node.attribute if attribute.name == "num_heads"]
    parts = [f"{name}.{part}" for part in ("query", "key", "value")]
    products = [hidden, weight, scale, zero, bias]
    yield helper.make_node("DynamicQuantizeMatMul", products, [f"{name}.parts"], domain=MICROSOFT)
    yield helper.make_node("Split", [f"{name}.parts"], parts, axis=-1)
    yield helper.make_node("MultiHeadAttention", parts, [name], domain=MICROSOFT, num_heads=heads)
