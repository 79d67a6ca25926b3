"""Train the network: `python -m training.train --data PATH --encoder PATH --out DIR [--epochs N] [--start FILE]`.

Saves after every epoch and goes on from there when started again with the same --out. Reads PolNeAR's train split
without the articles kept aside, the readings of `train_read.jsonl`, and the labels in the folder --labels. Never reads
dev.
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
from transformers import BertConfig, BertModel

from training.batches import Batch, batches, windows_of
from training.corpus import load_articles, load_own, load_tokenizer, teacher_vectors
from training.examples import NO_LABEL, Example, make_example, read_lines
from training.exchange import exchange
from training.losses import field_weights, step_losses
from training.nesting import wrap_articles
from training.network import Network

SHOW_EVERY = 20
EXCHANGED = 0.5
"""Which part of the articles has its names exchanged in an epoch."""
MORE = 160
"""Articles an epoch of those that an earlier model marked."""
OWN_TIMES = 2
"""How often the project's own passages are seen an epoch: they are few, and all that is not campaign news."""


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=1.6e-4)
    parser.add_argument("--average", type=float, default=0.998, help="how slowly the averaged weights follow")
    parser.add_argument("--budget", type=int, default=4600, help="pieces a batch")
    parser.add_argument("--start", type=Path, help="weights to begin with, of an earlier run")
    parser.add_argument("--labels", type=Path, help="folder of the project's own labels")
    parser.add_argument("--more", type=Path, help="articles that an earlier model marked (training.other_news)")
    parser.add_argument("--wrapped", type=int, default=60, help="wrapped articles an epoch")
    parser.add_argument("--seed", type=int, default=13)
    return parser.parse_args()


class Run:
    """One training run: network, running average of its weights, optimiser, and what they learn from."""

    def __init__(self, args: argparse.Namespace) -> None:
        self.args = args
        self.tokenizer = load_tokenizer(args.encoder)
        self.articles = load_articles(args.data, args.labels)
        self.examples = [make_example(article, self.tokenizer) for article in self.articles]
        self.own = load_own(args.labels, self.tokenizer)
        self.more = list(read_lines(args.more)) if args.more else []
        self.net = Network(BertConfig.from_pretrained(args.encoder))
        if args.start:
            self.net.load_state_dict(torch.load(args.start, weights_only=True))
        else:
            first = BertModel.from_pretrained(args.encoder, add_pooling_layer=False)
            self.net.encoder.load_state_dict(first.state_dict())
        self.averaged = copy.deepcopy(self.net)
        self.optim = optimiser(self.net, args.rate)
        self.weights = field_weights(self.examples, self.net)
        self.teacher = self._teacher()
        self.epoch = 0
        self.steps = 0
        self._resume()

    def _teacher(self) -> dict[int, torch.Tensor]:
        taught = [statement for example in self.examples for statement in example.statements]
        cache = self.args.out / "teacher.pt"
        if not cache.exists():
            torch.save(teacher_vectors([s.text for s in taught], self.args.encoder, self.tokenizer), cache)
        return dict(zip(map(id, taught), torch.load(cache, weights_only=True), strict=True))

    def _resume(self) -> None:
        state = self.args.out / "state.pt"
        if state.exists():
            saved = torch.load(state, weights_only=True)
            self.net.load_state_dict(saved["net"])
            self.averaged.load_state_dict(saved["averaged"])
            self.optim.load_state_dict(saved["optim"])
            self.epoch, self.steps = saved["epoch"], saved["steps"]

    def train_epoch(self) -> dict[str, list[float]]:
        """Goes through everything once; the losses of each head, a batch at a time."""
        rng = random.Random(self.args.seed * 1000 + self.epoch)
        everything = OWN_TIMES * self.own + self._as_given_or_exchanged(rng)
        made = wrap_articles(self.articles, self.args.wrapped, rng) + rng.sample(self.more, min(MORE, len(self.more)))
        everything.extend(make_example(article, self.tokenizer) for article in made)
        groups = list(batches(windows_of(everything, rng=rng), self.args.budget, rng))
        sums: dict[str, list[float]] = {}
        self.net.train()
        began, seen = time.time(), 0
        for number, batch in enumerate(groups):
            share = schedule((self.epoch + number / len(groups)) / self.args.epochs)
            for name, loss in self.step(batch, share).items():
                sums.setdefault(name, []).append(loss)
            seen += int(batch.mask.sum())
            if number % SHOW_EVERY == SHOW_EVERY - 1:
                line = " ".join(f"{name} {np.mean(values[-SHOW_EVERY:]):.3f}" for name, values in sums.items())
                rate = seen / (time.time() - began)
                print(f"epoch {self.epoch + 1} {number + 1}/{len(groups)} {rate:.0f} pieces/s {line}", flush=True)
        self.epoch += 1
        return sums

    def _as_given_or_exchanged(self, rng: random.Random) -> list[Example]:
        """Each article, as it is or with its names exchanged."""
        return [
            make_example(exchange(article, rng), self.tokenizer) if rng.random() < EXCHANGED else example
            for article, example in zip(self.articles, self.examples, strict=True)
        ]

    def step(self, batch: Batch, share: float) -> dict[str, float]:
        """One step at a share of the full rate; the loss of each head."""
        for group, rate in zip(self.optim.param_groups, (self.args.rate, self.args.rate * 8), strict=True):
            group["lr"] = rate * share
        losses = step_losses(self.net, batch, self.teacher, self.weights)
        self.optim.zero_grad()
        sum(losses.values()).backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 1.0)
        self.optim.step()
        self.steps += 1
        follow = min(self.args.average, self.steps / (self.steps + 9))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.averaged.parameters()), list(self.net.parameters()), 1 - follow)
        return {name: loss.item() for name, loss in losses.items()}

    def save(self) -> None:
        """Everything to go on from, and the averaged weights of this epoch."""
        parts = {"net": self.net, "averaged": self.averaged, "optim": self.optim}
        state = {name: part.state_dict() for name, part in parts.items()}
        torch.save({**state, "epoch": self.epoch, "steps": self.steps}, self.args.out / "state.pt")
        torch.save(self.averaged.state_dict(), self.args.out / f"epoch{self.epoch}.pt")


def optimiser(net: Network, rate: float) -> torch.optim.Optimizer:
    """AdamW; new heads learn eight times as fast as the encoder."""
    encoder = list(net.encoder.parameters())
    known = {id(p) for p in encoder}
    heads = [p for p in net.parameters() if id(p) not in known]
    groups = [
        {"params": encoder, "lr": rate, "weight_decay": 0.01},
        {"params": heads, "lr": rate * 8, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, fused=True)


def schedule(done: float, warm: float = 0.05) -> float:
    """Share of the full rate at a share of the run: up in a line, down in a half cosine."""
    return done / warm if done < warm else 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * (done - warm) / (1 - warm)))


def main() -> None:
    args = arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    run = Run(args)
    labels = [statement.labels[0] for example in run.examples for statement in example.statements]
    print(
        f"{len(run.examples)} articles, {len(run.own)} own passages, {len(labels)} statements, "
        f"{sum(label != NO_LABEL for label in labels)} of them read",
        flush=True,
    )
    while run.epoch < args.epochs:
        began = time.time()
        losses = run.train_epoch()
        run.save()
        means = {name: round(float(np.mean(values)), 4) for name, values in losses.items()}
        line = {"epoch": run.epoch, "minutes": round((time.time() - began) / 60, 1), **means}
        with (args.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
