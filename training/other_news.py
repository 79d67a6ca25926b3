"""The model's own attributions in news that nobody labelled: `python -m training.other_news --texts FILE --to FILE`.

FILE holds `{"url", "text"}` a line (the Fake News Challenge's bodies); what comes out has the shape of the labelled
articles, to be learned from with hidden words and dropout (Xie et al., *Self-training with Noisy Student*, CVPR 2020).
Texts that are no article (too short, too long) are left out.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from sayso.attribute import find_attributions
from sayso.model import load_model
from sayso.records import Article
from training.evaluate import as_gold
from training.examples import read_lines

SHORTEST, LONGEST = 500, 9_000
"""Characters of an article that is worth learning from."""
AT_ONCE = 16


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    args = parser.parse_args()
    model = load_model()
    rows = [row for row in read_lines(args.texts) if SHORTEST <= len(row["text"]) <= LONGEST]
    with args.to.open("w", encoding="utf-8") as out:
        for begin in range(0, len(rows), AT_ONCE):
            part = rows[begin : begin + AT_ONCE]
            for row, marks in zip(part, model.mark([row["text"] for row in part]), strict=True):
                found = find_attributions(Article(row["url"], row["text"]), marks)
                statements = [{"id": number, **as_gold(a)} for number, a in enumerate(found)]
                out.write(json.dumps({"url": row["url"], "text": row["text"], "statements": statements}) + "\n")


if __name__ == "__main__":
    main()
