"""In how many articles each common stem occurs; `link` weighs words by it.

    python -m training.claims_background --data PATH

PATH is the folder that holds `polnear/` and `rumours/`; stems of fewer than six of these articles count as rare.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

from sayso.link.terms import find_terms

TO = Path(__file__).parents[1] / "src/sayso/link/background.json"
FROM = ("polnear/train.jsonl", "rumours/fnc_bodies_train.jsonl")
LEAST = 6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    args = parser.parse_args()
    texts = [json.loads(line)["text"] for name in FROM for line in (args.data / name).read_text("utf-8").splitlines()]
    counts = Counter(stem for text in texts for stem in set(find_terms(text)))
    by_count: dict[int, list[str]] = defaultdict(list)
    for stem, count in counts.items():
        if count >= LEAST and stem.isascii():
            by_count[count].append(stem)
    stems = {str(count): " ".join(sorted(some)) for count, some in sorted(by_count.items())}
    TO.write_text(json.dumps({"articles": len(texts), "stems": stems}, indent=0), "utf-8")


if __name__ == "__main__":
    main()
