"""A vector for each common word, from the sentence encoder that the model started from; `link` ships them.

    /path/to/training/python -m training.claims_vectors --encoder FOLDER [--size 64]

Every whole word of the encoder's vocabulary is encoded alone; principal components cut the vectors to `size` (Mu and
Viswanath, *All-but-the-top*, ICLR 2018: the mean and the first component are left out), words of one stem are averaged,
and the numbers are rounded to int8. Static vectors made so keep most of what an encoder knows of single words
(Gupta and Jaggi, *Obtaining better static word embeddings*, ACL 2021).
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

import numpy as np

from sayso.link.terms import is_function_word, stem

TO = Path(__file__).parents[1] / "src/sayso/link/word_vectors.npz"


def vocabulary(encoder: Path) -> list[str]:
    """The whole words of letters in the encoder's vocabulary."""
    pieces = json.loads((encoder / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    return [piece for piece in pieces if piece.isalpha() and piece.isascii() and len(piece) > 1]


def encode(encoder: Path, words: list[str]) -> np.ndarray:
    """Unit vectors of words, each encoded alone."""
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(encoder), device="cpu")
    return np.asarray(model.encode(words, batch_size=256, normalize_embeddings=True), dtype=np.float32)


def by_stem(words: list[str], vectors: np.ndarray) -> tuple[list[str], np.ndarray]:
    """The mean vector of the words of each stem."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        if not is_function_word(word):
            places[stem(word)].append(place)
    stems = sorted(places)
    return stems, np.stack([vectors[places[key]].mean(0) for key in stems])


def shrink(vectors: np.ndarray, size: int) -> np.ndarray:
    """Unit vectors of `size` numbers as int8: principal components without the first."""
    centred = vectors - vectors.mean(0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    cut = centred @ axes[1 : size + 1].T
    cut /= np.linalg.norm(cut, axis=1, keepdims=True) + 1e-9
    return np.round(cut / np.abs(cut).max() * 127).astype(np.int8)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--size", type=int, default=64)
    args = parser.parse_args()
    words = vocabulary(args.encoder)
    stems, vectors = by_stem(words, encode(args.encoder, words))
    np.savez_compressed(TO, stems=np.array(stems), vectors=shrink(vectors, args.size))
    print(f"{len(stems)} stems, {TO.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
