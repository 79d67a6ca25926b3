"""What there is to learn from: PolNeAR's train split, labels and passages of the project's own, the first encoder."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import BertModel

from bench.marked_text import read_passages
from training.examples import Example, is_held_out, make_example, merge_readings, read_lines


def load_tokenizer(encoder: Path) -> Tokenizer:
    """The encoder's tokenizer, without limits of length."""
    tokenizer = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def load_articles(data: Path, own: Path | None) -> list[dict]:
    """The train articles, with every label of a reading that there is."""
    labels = [
        {**s, "url": article["url"]}
        for article in read_lines(data / "polnear/train_read.jsonl")
        for s in article["statements"]
    ]
    for path in sorted(own.glob("reading*.jsonl")) if own else ():
        labels.extend(read_lines(path))
    articles = (article for article in read_lines(data / "polnear/train.jsonl") if not is_held_out(article["url"]))
    return merge_readings(articles, labels)


def load_own(own: Path | None, tokenizer: Tokenizer) -> list[Example]:
    """The project's own labelled passages in other fields, and nested ones."""
    paths = sorted(own.glob("*.txt")) if own else []
    return [make_example(asdict(passage), tokenizer) for path in paths for passage in read_passages(path)]


def teacher_vectors(texts: list[str], encoder: Path, tokenizer: Tokenizer) -> torch.Tensor:
    """The sentence vectors of the encoder before training (n, 384), unit length: what `vector` learns to keep."""
    model = BertModel.from_pretrained(encoder, add_pooling_layer=False).eval()
    out = torch.zeros(len(texts), model.config.hidden_size)
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for a in range(0, len(order), 64):
            part = order[a : a + 64]
            ids = [[101, *tokenizer.encode(texts[i], add_special_tokens=False).ids[:96], 102] for i in part]
            width = max(map(len, ids))
            mask = torch.tensor([[1] * len(x) + [0] * (width - len(x)) for x in ids])
            hidden = model(
                torch.tensor([x + [0] * (width - len(x)) for x in ids]), attention_mask=mask
            ).last_hidden_state
            out[part] = ((hidden * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)).float()
    return torch.nn.functional.normalize(out, dim=1)
