"""The network: one MiniLM encoder, many heads (see docs/decisions for what was weighed).

Encoder: Wang et al., *MiniLM*, NeurIPS 2020. Linear-chain CRF over the role tags: Lafferty et al., ICML 2001.
Pointers from source and content words to the first word of their cue: after the biaffine arcs of Dozat and Manning,
ICLR 2017, with a plain dot product.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from sayso.model.features import CASES, PLACES, QUOTED
from sayso.model.labels import TAGS
from training.examples import FIELDS, NO_LABEL

POINTER = 128
READING = 256


class SharedDropout(nn.Module):
    """Dropout with one mask for all words of a window (Gal and Ghahramani, NeurIPS 2016)."""

    def __init__(self, drop: float) -> None:
        super().__init__()
        self.drop = drop

    def forward(self, hidden: Tensor) -> Tensor:
        """Of (b, n, size) some columns of each window zero, the others larger; as they are when not training."""
        if not self.training or not self.drop:
            return hidden
        keep = torch.rand(hidden.shape[0], 1, hidden.shape[2]) >= self.drop
        return hidden * (keep.to(hidden.dtype) / (1 - self.drop))


class Network(nn.Module):
    """`encode` gives word vectors; the heads are small enough to be run outside the graph."""

    def __init__(self, config: BertConfig, drop: float = 0.1) -> None:
        super().__init__()
        # Ordinary dropout inside the encoder costs two thirds of a training step on a CPU; one mask for all words of
        # a window costs nothing.
        config.hidden_dropout_prob = config.attention_probs_dropout_prob = 0.0
        self.encoder = BertModel(config, add_pooling_layer=False)
        for layer in self.encoder.encoder.layer:
            layer.attention.output.dropout = SharedDropout(drop)
            layer.output.dropout = SharedDropout(drop)
        size = config.hidden_size
        self.marks = nn.ModuleList(nn.Embedding(n, size) for n in (CASES, PLACES, QUOTED))
        for table in self.marks:
            nn.init.normal_(table.weight, std=0.02)
        self.drop = SharedDropout(drop)
        self.tags = nn.Linear(size, 2 * len(TAGS))
        self.transitions = nn.Parameter(torch.zeros(2, len(TAGS), len(TAGS)))
        self.key = nn.Linear(size, POINTER)
        self.query = nn.Linear(size, 2 * POINTER)
        self.attention = nn.Linear(size, 1)
        self.reading = nn.Linear(5 * size, READING)
        self.fields = nn.ModuleDict({name: nn.Linear(READING, len(values)) for name, values in FIELDS.items()})
        self.vector = nn.Linear(size, size)

    def encode(self, pieces: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """Piece vectors (b, m, size) from pieces (b, m), features (b, m, 3) and mask (b, m)."""
        embedded = self.encoder.embeddings.word_embeddings(pieces)
        for i, table in enumerate(self.marks):
            embedded = embedded + table(features[:, :, i])
        hidden: Tensor = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        return hidden

    def pool(self, words: Tensor, first: Tensor, source: Tensor, cue: Tensor, content: Tensor) -> Tensor:
        """Statement vectors (s, 5 * size) from word vectors (n, size).

        first (s): number of each cue's first word; source, cue, content (s, n): 1 where a word has the role.
        """
        scores = self.attention(words).T.masked_fill(content == 0, -1e4)
        attended = torch.softmax(scores, dim=1) @ words
        return torch.cat(
            [words[first], mean(cue) @ words, attended, mean(content) @ words, mean(source) @ words], dim=1
        )


def mean(mask: Tensor) -> Tensor:
    """Weights that take the mean over the words of each row; a row without words stays zero."""
    return mask / mask.sum(1, keepdim=True).clamp(min=1)


def crf_loss(emissions: Tensor, tags: Tensor, mask: Tensor, transitions: Tensor) -> Tensor:
    """Negative log likelihood a word of the tag sequences of each layer (l).

    emissions (b, n, l, t), tags (b, l, n), mask (b, n), words in use first; transitions (l, t, t) from row to column.
    """
    layers = torch.arange(transitions.shape[0])[None, :, None]
    picked = emissions.permute(0, 2, 1, 3).gather(3, tags.unsqueeze(3)).squeeze(3)
    steps = transitions[layers, tags[:, :, :-1], tags[:, :, 1:]] * mask[:, None, 1:]
    gold = (picked * mask[:, None]).sum(2) + steps.sum(2)
    alpha = emissions[:, 0]
    kept = mask[:, :, None, None] > 0
    for now, keep in zip(emissions.unbind(1)[1:], kept.unbind(1)[1:], strict=True):
        after = torch.logsumexp(alpha.unsqueeze(3) + transitions, dim=2) + now
        alpha = torch.where(keep, after, alpha)
    return (torch.logsumexp(alpha, dim=2) - gold).sum(0) / mask.sum()


def pointer_loss(query: Tensor, key: Tensor, targets: Tensor, mask: Tensor) -> Tensor:
    """Cross entropy of pointing at the target word; query, key (b, n, d), targets (b, n) in words of the window."""
    scores = query @ key.transpose(1, 2) / POINTER**0.5
    scores = scores.masked_fill(mask[:, None, :] == 0, -1e4)
    flat = targets.reshape(-1)
    if not (flat != NO_LABEL).any():
        return scores.sum() * 0
    return nn.functional.cross_entropy(scores.flatten(0, 1), flat, ignore_index=NO_LABEL)
