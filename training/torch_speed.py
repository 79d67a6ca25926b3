"""Pieces a second of the encoder in PyTorch, fp32: `python -m training.torch_speed THREADS WINDOWS LENGTH`."""

from __future__ import annotations

import sys
import time

import torch
from transformers import BertConfig

from training.network import Network


def main() -> None:
    threads, windows, length = map(int, sys.argv[1:])
    torch.set_num_threads(threads)
    size = {"hidden_size": 384, "num_hidden_layers": 6, "num_attention_heads": 12, "intermediate_size": 1536}
    net = Network(BertConfig(**size)).eval()
    pieces, mask = torch.full((windows, length), 2000), torch.ones(windows, length, dtype=torch.long)
    features = torch.zeros(windows, length, 3, dtype=torch.long)
    times = []
    with torch.inference_mode():
        for _ in range(6):
            began = time.perf_counter()
            net.encode(pieces, features, mask)
            times.append(time.perf_counter() - began)
    print(windows * length / min(times[1:]))


if __name__ == "__main__":
    main()
