"""The loss of each head on a batch."""

from __future__ import annotations

import numpy as np
import torch

from training.batches import CLS, MASK, SEP, Batch
from training.examples import NO_LABEL, Example
from training.network import Network, crf_loss, mean, pointer_loss

MASKED = 0.12
"""Share of input pieces that are hidden from the network: with 0.05 it learned the train articles by heart (F1 of exact
contents 83 on them and 68 on others)."""

TAG_WEIGHT, POINT_WEIGHT = 4.0, 2.0
"""Spans come first: with all losses alike, tags still fitted the train articles badly after six epochs."""

FIELD_WEIGHTS = {"act": 1.5, "commitment": 0.8, "medium": 0.8, "speaker_kind": 0.5}


def step_losses(
    net: Network, batch: Batch, teacher: dict[int, torch.Tensor], weights: dict[str, torch.Tensor]
) -> dict[str, torch.Tensor]:
    """The loss of each head on one batch."""
    pieces = batch.pieces
    if net.training:
        hit = (torch.rand(pieces.shape) < MASKED) & (pieces != CLS) & (pieces != SEP) & (batch.mask > 0)
        pieces = pieces.masked_fill(hit, MASK)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = net.encode(pieces, batch.features, batch.mask)
    hidden = net.drop(hidden.float())
    words = hidden.gather(1, batch.first.unsqueeze(2).expand(-1, -1, hidden.shape[2]))
    mask = batch.word_mask.float()
    emissions = net.tags(words).unflatten(2, (2, -1))
    outer, inner = crf_loss(emissions, batch.tags, mask, net.transitions)
    key, queries = net.key(words), net.query(words).chunk(2, dim=2)
    losses = {
        "outer": TAG_WEIGHT * outer,
        "inner": inner,
        "point": POINT_WEIGHT * pointer_loss(queries[0], key, batch.points[:, 0], mask),
        "point inner": 0.2 * pointer_loss(queries[1], key, batch.points[:, 1], mask),
    }
    if batch.statements:
        losses.update(reading_losses(net, words, batch, teacher, weights))
    return losses


def reading_losses(
    net: Network, words: torch.Tensor, batch: Batch, teacher: dict[int, torch.Tensor], weights: dict[str, torch.Tensor]
) -> dict[str, torch.Tensor]:
    """The losses of the statement heads and of the content vector."""
    flat = words.flatten(0, 1)
    first, roles = role_masks(batch, words.shape[1])
    losses = {}
    labels = torch.tensor([s.labels for _, s, _ in batch.statements])
    known = (labels != NO_LABEL).any(1)
    if known.any():
        pooled = net.pool(flat, first[known], *(roles[role][known] for role in ("source", "cue", "content")))
        read = torch.nn.functional.dropout(torch.nn.functional.gelu(net.reading(pooled)), 0.1, net.training)
        for column, (name, head) in enumerate(net.fields.items()):
            target = labels[known, column]
            if (target != NO_LABEL).any():
                losses[name] = FIELD_WEIGHTS[name] * torch.nn.functional.cross_entropy(
                    head(read), target, weight=weights[name], ignore_index=NO_LABEL, label_smoothing=0.05
                )
    taught = torch.tensor([id(s) in teacher for _, s, _ in batch.statements])
    if taught.any():
        made = net.vector(mean(roles["content"][taught]) @ flat)
        goal = torch.stack([teacher[id(s)] for _, s, _ in batch.statements if id(s) in teacher])
        losses["vector"] = 1 - torch.nn.functional.cosine_similarity(made, goal).mean()
    return losses


def role_masks(batch: Batch, width: int) -> tuple[torch.Tensor, dict[str, torch.Tensor]]:
    """Number of each cue's first word (s) and masks (s, b * width) of each role, over the words of all windows."""
    count, total = len(batch.statements), len(batch.rows) * width
    masks = {role: np.zeros((count, total), dtype=np.float32) for role in ("source", "cue", "content")}
    first = np.zeros(count, dtype=np.int64)
    for number, (row, statement, offset) in enumerate(batch.statements):
        first[number] = row * width + statement.cue[0] - offset
        for role, mask in masks.items():
            mask[number, row * width + getattr(statement, role) - offset] = 1
    return torch.from_numpy(first), {role: torch.from_numpy(mask) for role, mask in masks.items()}


def field_weights(examples: list[Example], net: Network) -> dict[str, torch.Tensor]:
    """Class weights, the fourth root of inverse frequency: rare acts count a little more."""
    out = {}
    for column, (name, head) in enumerate(net.fields.items()):
        labels = [s.labels[column] for e in examples for s in e.statements if s.labels[column] != NO_LABEL]
        counts = torch.bincount(torch.tensor(labels, dtype=torch.long), minlength=head.out_features).float() + 3
        weight = (counts.sum() / counts) ** 0.25
        out[name] = weight / (weight * counts).sum() * counts.sum()
    return out
