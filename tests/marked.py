"""Marks made by hand: a word's vector is simply its tag scores and a number to point with, so no encoder is needed."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from tokenizers import Tokenizer

from sayso.attribute.sources import BUCKETS
from sayso.model.features import quote_marks
from sayso.model.heads import Heads
from sayso.model.labels import ACTS, COMMITMENTS, KINDS, MEDIA, TAGS
from sayso.model.marks import Marks
from sayso.model.model import FOLDER
from sayso.model.windows import cut_windows
from sayso.model.words import Words, split_words

SURE = 9.0
POINTS = 40
"""Most cues that a hand-made text may have."""
LABELS = {"act": ACTS, "commitment": COMMITMENTS, "medium": MEDIA, "speaker_kind": KINDS}


@lru_cache(maxsize=1)
def tokenizer() -> Tokenizer:
    """The shipped tokenizer."""
    made = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
    made.no_truncation()
    made.no_padding()
    return made


def words_of(text: str) -> Words:
    """The words of a text."""
    return split_words(text, tokenizer())


def make_marks(
    text: str, outer: dict[int, list[tuple[str, str]]], inner: dict[int, list[tuple[str, str]]] | None = None
) -> Marks:
    """Marks that say: attribution 1 of the outer layer is `[("source", "Ruiz"), ("cue", "said"), …]`, and so on.

    Each words is looked up in the text; "said#2" is its second occurrence.
    """
    words = words_of(text)
    scores = np.zeros((len(words), 2, len(TAGS)), dtype=np.float32)
    scores[:, :, 0] = 1.0
    query = np.zeros((len(words), 2, POINTS), dtype=np.float32)
    key = np.zeros((len(words), POINTS), dtype=np.float32)
    for layer, attributions in enumerate((outer, inner or {})):
        for number, pieces in attributions.items():
            column = number + layer * POINTS // 2
            for role, string in pieces:
                found = _find(words, string)
                begin = TAGS.index(f"B-{role}")
                scores[found, layer, begin + 1] = SURE
                scores[found[0], layer, begin] = 2 * SURE
                query[found, layer, column] = SURE * POINTS
                if role == "cue":
                    key[found[0], column] = 1.0
    vectors = np.concatenate(
        [scores.reshape(len(words), 2 * len(TAGS)), query.reshape(len(words), 2 * POINTS), key], axis=1
    )
    heads = _picking_heads(vectors.shape[1])
    windows = cut_windows(words)
    keys = [heads.keys(vectors[w.start : w.end]) for w in windows]
    return Marks(words, vectors, (quote_marks(words) > 0).astype(np.int64), heads, windows, keys)


def _find(words: Words, string: str) -> np.ndarray:
    wanted, _, count = string.partition("#")
    start = -1
    for _ in range(int(count or 1)):
        start = words.text.index(wanted, start + 1)
    return np.flatnonzero((words.starts < start + len(wanted)) & (words.ends > start))


def _picking_heads(size: int) -> Heads:
    """Heads that read their part of the vector as it stands; those of acts and contents find all alike."""
    tags = 2 * len(TAGS)
    eye = np.eye(size, dtype=np.float32)
    parts = {"tags": eye[:, :tags], "query": eye[:, tags : tags + 2 * POINTS], "key": eye[:, tags + 2 * POINTS :]}
    weights = {f"{name}.weight": part for name, part in parts.items()}
    sizes = {"attention": (size, 1), "reading": (5 * size, 4), "vector": (size, 4)}
    sizes |= {name: (4, len(labels)) for name, labels in LABELS.items()}
    weights |= {f"{name}.weight": np.zeros(shape, dtype=np.float32) for name, shape in sizes.items()}
    biases = {f"{name}.bias": np.zeros(part.shape[1], dtype=np.float32) for name, part in parts.items()}
    outer, inner = (eye[:, tags + i * POINTS : tags + (i + 1) * POINTS] for i in (0, 1))
    weights |= {"who.key.weight": outer + inner, "who.query.weight": parts["key"], "who.nobody.weight": eye[:, :1] * 0}
    biases |= {"who.key.bias": np.zeros(POINTS, dtype=np.float32), "who.query.bias": np.zeros(POINTS, dtype=np.float32)}
    biases |= {"who.nobody.bias": np.ones(1, dtype=np.float32), "who.distance": np.zeros(BUCKETS, dtype=np.float32)}
    biases |= {f"{name}.bias": np.zeros(shape[1], dtype=np.float32) for name, shape in sizes.items()}
    return Heads({**weights, **biases, "transitions": np.zeros((2, len(TAGS), len(TAGS)), dtype=np.float32)})
