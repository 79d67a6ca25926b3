"""From a reading to what each of its statements asserts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sayso.languages.en.same_words import NEGATORS
from sayso.link.keys import make_keys
from sayso.link.names import Cast, find_cast
from sayso.link.rendering import render
from sayso.link.terms import find_numbers, find_terms, is_function_word, stem
from sayso.records import Article, Assertion, Polarity, Reading, Statement

_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s+(?=[A-Z\"“‘'(])|\n+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FEW = 3
_REACH = 400


def make_assertions(reading: Reading) -> tuple[Assertion, ...]:
    """What each statement of the reading asserts, in the order of the statements; one without content has none.

    >>> make_assertions(Reading(Article("https://courier.example", "No news.")))
    ()
    """
    article = reading.article
    speakers = [
        s.speaker.name for s in reading.statements if s.speaker and s.speaker.name and s.speaker.kind == "person"
    ]
    cast = find_cast(article.text, dict.fromkeys(speakers))
    by_id = {statement.id: statement for statement in reading.statements}
    headline = find_terms(article.title or article.text.split("\n", 1)[0])
    said = [statement for statement in reading.statements if statement.content]
    return tuple(_assertion(article, statement, cast, by_id, headline) for statement in said)


def _assertion(
    article: Article, statement: Statement, cast: Cast, by_id: Mapping[str, Statement], headline: Sequence[str]
) -> Assertion:
    speaker, rendering = statement.speaker, render(statement, cast)
    words = " … ".join(span.text for span in statement.content)
    names = {stem(part) for actor in rendering.actors for part in actor.split()}
    terms = tuple(term for term in find_terms(words) if term not in names)
    around = _around(article.text, statement)
    setting = [*find_terms(around), *_answered(statement, by_id)]
    cue = find_terms(" ".join(span.text for span in statement.cue))
    return Assertion(
        statement=statement.id,
        article=article.id,
        url=article.url,
        words=words,
        rendering=rendering.text,
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
        actors=rendering.actors,
        numbers=find_numbers(words),
        dates=tuple(dict.fromkeys(_YEAR.findall(words))),
        terms=terms,
        cue=cue,
        negated=find_negated(words),
        setting=tuple(term for term in dict.fromkeys(setting) if term not in terms),
        passage=_passage(article.text, statement),
        headline=tuple(headline),
        keys=make_keys(terms, rendering.actors, (*cue, *setting, *headline)),
    )


def find_negated(text: str) -> tuple[str, ...]:
    """Stems of the content words that stand under a negation: up to three after it, in the same clause.

    >>> find_negated("we will not pay for the wall, and it stands")
    ('pay', 'wall')
    """
    out: list[str] = []
    left = 0
    for found in re.finditer(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[,.;:!?…]", text):
        word = found.group().lower().replace("’", "'")
        if not word[0].isalpha() or word in ("but", "and", "because"):
            left = 0
        elif word in NEGATORS or word.endswith("n't"):
            left = 3
        elif left and not is_function_word(word):
            out.append(stem(word))
            left -= 1
    return tuple(dict.fromkeys(out))


def _around(text: str, statement: Statement) -> str:
    """The sentence that holds the cue, or the content where there is none, without the content."""
    anchor = (statement.cue or statement.content)[0]
    low = max(0, anchor.start - _REACH)
    ends = [found.end() for found in _SENTENCE_END.finditer(text, low, anchor.start)]
    start = ends[-1] if ends else low
    after = _SENTENCE_END.search(text, anchor.end, anchor.end + _REACH)
    end = after.start() if after else min(len(text), anchor.end + _REACH)
    kept, at = [], start
    for span in sorted(statement.content, key=lambda span: span.start):
        kept.append(text[at : max(at, min(span.start, end))])
        at = max(at, min(span.end, end))
    return " ".join([*kept, text[at:end]])


def _passage(text: str, statement: Statement) -> tuple[str, ...]:
    """Content words of the paragraph that the statement begins in, and of the one before."""
    start = text.rfind("\n", 0, max(0, text.rfind("\n", 0, statement.start)))
    end = text.find("\n", statement.start)
    low = max(start + 1, statement.start - _REACH)
    return find_terms(text[low : min(end if end >= 0 else len(text), statement.start + 2 * _REACH)])


def _answered(statement: Statement, by_id: Mapping[str, Statement]) -> Sequence[str]:
    met = by_id.get(statement.answers or "")
    return find_terms(" ".join(span.text for span in met.content)) if met else ()


def _polarity(statement: Statement) -> Polarity:
    if statement.act == "evade" or statement.commitment == "Uu":
        return 0
    return -1 if statement.commitment.endswith("-") else 1
