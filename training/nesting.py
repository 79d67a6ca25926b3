"""Nested attributions made by wrapping: PolNeAR marks one level, so a second is put around its sentences.

A paragraph that is one attribution ("Ruiz said the port was open.") becomes the content of another ("The agency
reported that Ruiz said the port was open."); the source of the outer one is taken from elsewhere in the corpus.
"""

from __future__ import annotations

import random
from typing import Any

Article = dict[str, Any]

BEFORE = (
    "reported that",
    "said that",
    "wrote that",
    "said",
    "told reporters that",
    "claimed that",
    "noted that",
    "reported",
    "recalled that",
    "confirmed that",
    "was told that",
    "revealed that",
)
AFTER = ("said", "reported", "wrote", "according to", "noted", "recalled")
LOWERED = frozenset(
    [
        "The",
        "A",
        "An",
        "He",
        "She",
        "It",
        "They",
        "In",
        "On",
        "At",
        "His",
        "Her",
        "Their",
        "That",
        "This",
        "These",
        "Those",
        "But",
        "And",
        "One",
        "Two",
        "Some",
        "Many",
    ]
)
LONGEST = 420


def wrap_articles(articles: list[Article], count: int, rng: random.Random) -> list[Article]:
    """`count` small articles of four to six wrapped paragraphs each."""
    sources = [
        a["text"][s["source"][0][0] : s["source"][0][1]] for a in articles for s in a["statements"] if s["source"]
    ]
    sources = [s for s in sources if 3 < len(s) < 50 and s[0].isupper() and "\n" not in s]
    paragraphs = [found for a in articles for found in _whole_paragraphs(a)]
    return [
        _join([_wrap(*rng.choice(paragraphs), rng.choice(sources), rng) for _ in range(rng.randint(4, 6))], n)
        for n in range(count)
    ]


def _whole_paragraphs(article: Article) -> list[tuple[str, Article]]:
    """Paragraphs that one attribution fills, as (text, statement with offsets into it)."""
    out, offset = [], 0
    for line in article["text"].split("\n"):
        inside = [s for s in article["statements"] if _within(s, offset, offset + len(line))]
        if len(inside) == 1 and inside[0]["source"] and 20 < len(line) < LONGEST:
            statement = {r: [[a - offset, b - offset] for a, b in inside[0][r]] for r in ("source", "cue", "content")}
            spans = [span for r in statement.values() for span in r]
            if min(a for a, _ in spans) <= 2 and max(b for _, b in spans) >= len(line) - 2 and line.endswith("."):
                out.append((line, statement))
        offset += len(line) + 1
    return out


def _within(statement: Article, low: int, high: int) -> bool:
    return all(low <= a and b <= high for r in ("source", "cue", "content") for a, b in statement[r])


def _wrap(line: str, inner: Article, who: str, rng: random.Random) -> tuple[str, list[Article]]:
    """The wrapped line with both statements."""
    if rng.random() < 0.65:
        verb = rng.choice(BEFORE)
        that = verb.endswith(" that")
        cue = verb.removesuffix(" that")
        head = f"{who} {cue} " + ("that " if that else "")
        body = line[0].lower() + line[1:] if line.split(maxsplit=1)[0] in LOWERED else line
        start = len(who) + 1
        outer = {
            "source": [[0, len(who)]],
            "cue": [[start, start + len(cue)]],
            "content": [[start + len(cue) + 1, len(head) + len(line) - 1]],
        }
        return head + body, [outer, _moved(inner, len(head))]
    verb = rng.choice(AFTER)
    body = line[:-1] + ", "
    first, second = (verb, who) if verb == "according to" or rng.random() < 0.3 else (who, verb)
    text = f"{body}{first} {second}."
    spans = {first: [[len(body), len(body) + len(first)]], second: [[len(body) + len(first) + 1, len(text) - 1]]}
    outer = {"source": spans[who], "cue": spans[verb], "content": [[0, len(line) - 1]]}
    return text, [outer, inner]


def _moved(statement: Article, by: int) -> Article:
    return {r: [[a + by, b + by] for a, b in statement[r]] for r in ("source", "cue", "content")}


def _join(paragraphs: list[tuple[str, list[Article]]], number: int) -> Article:
    text, statements = "", []
    for line, found in paragraphs:
        statements.extend(_moved(s, len(text)) for s in found)
        text += line + "\n\n"
    return {"url": f"wrapped:{number}", "text": text, "statements": [{"id": i, **s} for i, s in enumerate(statements)]}
