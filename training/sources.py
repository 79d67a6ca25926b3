"""Learn whose each cue is: `python -m training.sources --data PATH [--labels DIR] [--model DIR]`.

One source may hold several cues (*Ruiz said no and added that …*): an eighth of PolNeAR's sources do. So the choice is
made from the cue's side, among the source runs in sight and nobody, on the word vectors of the finished model; the
encoder is left as it is. Trained on what the tagger finds in the train articles, written into heads.npz as `who.*`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch

from sayso.attribute.sources import BUCKETS, candidates, distance_buckets
from sayso.attribute.tagging import Run, find_runs
from sayso.model import Marks, Model, load_model
from sayso.model.model import FOLDER
from training.corpus import load_articles, load_own
from training.examples import Example, make_example
from training.export import write_manifest

WIDTH = 96
EPOCHS = 12
BATCH = 64

Case = tuple[np.ndarray, np.ndarray, np.ndarray, int]
"""A cue's vector (size), its candidates' vectors (c, size), their distance buckets (c), and the place of the right one,
c for nobody."""


def cases_of(example: Example, marks: Marks) -> list[Case]:
    """The cues that the tagger finds rightly, each with its candidates."""
    runs = find_runs(marks)
    out = []
    for layer in (0, 1):
        mine = [run for run in runs if run.layer == layer]
        sources = [run for run in mine if run.role == "source"]
        for cue in (run for run in mine if run.role == "cue"):
            gold = [s for s in example.statements if s.cue[0] < cue.end and s.cue[-1] >= cue.start]
            places = candidates(cue, sources)
            if not gold:
                continue
            right = target_of(gold[0].source, [sources[p] for p in places])
            if right is not None:
                vectors = np.stack(
                    [marks.vectors[sources[p].start : sources[p].end].mean(0) for p in places] or [marks.vectors[0]]
                )
                buckets = distance_buckets(cue, [sources[p] for p in places])
                out.append((marks.vectors[cue.start], vectors[: len(places)], buckets, right))
    return out


def target_of(source: np.ndarray, runs: list[Run]) -> int | None:
    """Place of the run that covers the gold source's words, the number of runs for no source, None when none does."""
    if not len(source):
        return len(runs)
    shared = [int(((source >= run.start) & (source < run.end)).sum()) for run in runs]
    return int(np.argmax(shared)) if shared and max(shared) else None


class Who(torch.nn.Module):
    """Scores of a cue's candidates and of nobody."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.query = torch.nn.Linear(size, WIDTH)
        self.key = torch.nn.Linear(size, WIDTH)
        self.nobody = torch.nn.Linear(size, 1)
        self.distance = torch.nn.Parameter(torch.zeros(BUCKETS))

    def forward(
        self, cue: torch.Tensor, sources: torch.Tensor, buckets: torch.Tensor, mask: torch.Tensor
    ) -> torch.Tensor:
        scores = torch.einsum("bd,bcd->bc", self.query(cue), self.key(sources)) / WIDTH**0.5 + self.distance[buckets]
        scores = scores.masked_fill(mask == 0, -1e4)
        return torch.cat([scores, self.nobody(cue)], dim=1)


def batch_of(cases: list[Case], size: int) -> tuple[list[torch.Tensor], torch.Tensor]:
    """Padded tensors; nobody's place is the last column."""
    most = max(1, *(len(c[1]) for c in cases))
    cue = torch.tensor(np.stack([c[0] for c in cases]))
    sources = torch.zeros(len(cases), most, size)
    buckets = torch.zeros(len(cases), most, dtype=torch.long)
    mask = torch.zeros(len(cases), most)
    for i, (_, vectors, places, _) in enumerate(cases):
        sources[i, : len(vectors)] = torch.from_numpy(vectors)
        buckets[i, : len(vectors)] = torch.from_numpy(places)
        mask[i, : len(vectors)] = 1
    right = torch.tensor([most if r == len(v) else r for _, v, _, r in cases])
    return [cue, sources, buckets, mask], right


def train(cases: list[Case], seed: int = 13) -> Who:
    """The head, by Adam with input dropout and a falling rate."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    size = len(cases[0][0])
    who = Who(size)
    optim = torch.optim.AdamW(who.parameters(), lr=2e-3, weight_decay=0.05)
    total = EPOCHS * (len(cases) // BATCH)
    falling = torch.optim.lr_scheduler.LambdaLR(optim, lambda step: max(1 - step / max(total, 1), 0.02))
    for epoch in range(EPOCHS):
        order = rng.permutation(len(cases))
        losses = []
        for a in range(0, len(order) - BATCH + 1, BATCH):
            inputs, right = batch_of([cases[i] for i in order[a : a + BATCH]], size)
            inputs[0] = torch.nn.functional.dropout(inputs[0], 0.2)
            inputs[1] = torch.nn.functional.dropout(inputs[1], 0.2)
            loss = torch.nn.functional.cross_entropy(who(*inputs), right)
            optim.zero_grad()
            loss.backward()
            optim.step()
            falling.step()
            losses.append(loss.item())
        print(f"epoch {epoch + 1}: {np.mean(losses):.3f}", flush=True)
    return who


def arrays(who: Who) -> dict[str, np.ndarray]:
    """The head as `sayso.model.heads` reads it."""
    out = {"who.distance": who.distance.detach().numpy()}
    for name in ("query", "key", "nobody"):
        layer = getattr(who, name)
        out[f"who.{name}.weight"] = layer.weight.detach().numpy().T
        out[f"who.{name}.bias"] = layer.bias.detach().numpy()
    return {name: np.ascontiguousarray(value).astype(np.float16) for name, value in out.items()}


def collect(args: argparse.Namespace, model: Model) -> list[Case]:
    """The cases of every train article and of the project's own passages."""
    articles = load_articles(args.data, args.labels)[: args.few]
    examples = [make_example(a, model.tokenizer) for a in articles] + load_own(args.labels, model.tokenizer)
    out = []
    for example in examples:
        out.extend(cases_of(example, model.mark([example.words.text])[0]))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--labels", type=Path)
    parser.add_argument("--model", type=Path, default=FOLDER)
    parser.add_argument("--few", type=int, help="only so many articles, to try things out")
    args = parser.parse_args()
    model = load_model(args.model)
    cases = collect(args, model)
    print(f"{len(cases)} cues, {sum(r == len(v) for _, v, _, r in cases)} of nobody", flush=True)
    made = arrays(train(cases))
    with np.load(args.model / "heads.npz") as stored:
        kept = {name: stored[name] for name in stored.files if not name.startswith("who.")}
    np.savez_compressed(args.model / "heads.npz", **kept, **made)
    write_manifest(args.model, model.name, {})


if __name__ == "__main__":
    main()
