"""From a reading to what each of its statements asserts."""

from __future__ import annotations

import re

from sayso.languages.en.function_words import FUNCTION_WORDS
from sayso.link.terms import find_numbers, find_terms
from sayso.records import Assertion, Polarity, Reading, Statement

_NAME = re.compile(r"[A-Z][\w’']*(?:\s+[A-Z][\w’']*)*")


def make_assertions(reading: Reading) -> tuple[Assertion, ...]:
    """What each statement of the reading asserts, in the order of the statements; one without content has none.

    >>> from sayso.records import Article
    >>> make_assertions(Reading(Article("https://courier.example", "No news.")))
    ()
    """
    return tuple(_assertion(reading, statement) for statement in reading.statements if statement.content)


def _assertion(reading: Reading, statement: Statement) -> Assertion:
    article, speaker = reading.article, statement.speaker
    words = " … ".join(span.text for span in statement.content)
    terms, actors, numbers = find_terms(words), _actors(words), find_numbers(words)
    return Assertion(
        statement=statement.id,
        article=article.id,
        url=article.url,
        words=words,
        rendering=" ".join(words.split()),
        polarity=_polarity(statement),
        outlet=article.outlet,
        published=article.published,
        speaker=speaker.id if speaker else None,
        speaker_name=speaker.name if speaker else None,
        speaker_kind=speaker.kind if speaker else None,
        said_on=statement.said_on,
        act=statement.act,
        commitment=statement.commitment,
        form=statement.form,
        inside=statement.inside,
        answers=statement.answers,
        actors=actors,
        numbers=numbers,
        terms=terms,
        setting=find_terms(article.title or ""),
        keys=(*(f"w:{term}" for term in terms), *(f"n:{number}" for number in numbers)),
    )


def _actors(words: str) -> tuple[str, ...]:
    found = (" ".join(match.group().split()).lower() for match in _NAME.finditer(words))
    return tuple(dict.fromkeys(name for name in found if name not in FUNCTION_WORDS))


def _polarity(statement: Statement) -> Polarity:
    if statement.act == "evade" or statement.commitment == "Uu":
        return 0
    return -1 if statement.commitment.endswith("-") else 1
