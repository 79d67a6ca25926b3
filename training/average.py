"""Make the mean of the weights of several runs: `python -m training.average --out FILE WEIGHTS…`.

After Wortsman et al., *Model soups: averaging weights of multiple fine-tuned models improves accuracy without
increasing inference time*, ICML 2022. The runs must have begun from the same weights.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def mean_weights(files: list[Path]) -> dict[str, torch.Tensor]:
    """The mean of each weight; what is no number with a fraction is taken from the first file."""
    loaded = [torch.load(file, weights_only=True) for file in files]
    return {
        name: torch.stack([one[name] for one in loaded]).mean(0) if value.is_floating_point() else value
        for name, value in loaded[0].items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("weights", type=Path, nargs="+")
    args = parser.parse_args()
    torch.save(mean_weights(args.weights), args.out)


if __name__ == "__main__":
    main()
