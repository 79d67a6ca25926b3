"""A record with one dispute over the port of Vela, another claim that nobody disputes, and a speaker who turned."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sayso.keep import Linking, Record, open_record
from sayso.pipeline_link import BY, cut_claims
from sayso.records import Assertion, Link, Reading, Statement
from tests.factories import make_article, make_reading, make_speaker, make_statement

MINISTRY = make_speaker("Ministry of Transport", kind="organization")
RUIZ = make_speaker("Ana Ruiz", role="harbour master")
AGENT = make_speaker("Marek Dussolt", role="agent")
OFFICIAL = make_speaker("a senior official", kind="unnamed")

SHUT = "the port of Vela was closed on 3 May"


def tell(words: str, outlet: str, day: str, **said: Any) -> Reading:
    """One article of an outlet on a day of May, in which these words are said."""
    url = f"https://{outlet.rsplit(maxsplit=1)[-1].lower()}.example/{day}/{len(words)}"
    article = make_article(f"Vela: {words}.", outlet=outlet, published=f"2024-05-{day}", url=url, byline=None)
    return make_reading(article, make_statement(article, words, **said))


DISPUTE = [
    tell(SHUT, "The Sant Orel Courier", "07", speaker=MINISTRY),
    tell(SHUT, "Plainside", "07", speaker=MINISTRY),
    tell(
        "“That is nonsense”",
        "The Vela Lantern",
        "08",
        speaker=RUIZ,
        act="deny",
        commitment="CT-",
        form="direct",
        medium="email",
    ),
    tell("he had not seen the order", "Plainside", "08", speaker=OFFICIAL, act="evade", commitment="Uu"),
    tell("“We were told that the port was closed”", "Telorvessa", "07", speaker=AGENT, form="direct"),
    tell("that it was ever closed", "The Sant Orel Courier", "09", speaker=AGENT, act="deny", commitment="CT-"),
]
WATER = [
    tell("“I told her captain to wait for the water”", "The Vela Lantern", "02", speaker=RUIZ, form="direct"),
    tell("“I told the captain to wait for water”", "Telorvessa", "03", speaker=RUIZ, form="direct"),
]


def said(reading: Reading) -> Statement:
    return reading.statements[0]


def fill(path: Path) -> Record:
    """A new record at that path with all of it, linked."""
    record = open_record(path)
    for group in (DISPUTE, WATER):
        for number, reading in enumerate(group):
            record.add(reading, by="model-1")
            with record.linking(BY) as linking:
                linking.settle(reading.article.url, [_assertion(reading)])
                pairs = [sorted((said(earlier).id, said(reading).id)) for earlier in group[:number]]
                linking.link([Link(one, other, True, 0.9, BY) for one, other in pairs])
                _make_claims(linking)
    return record


def _make_claims(linking: Linking) -> None:
    linking.keep_claims([(part.number, claim) for part in linking.components() for claim in cut_claims(part)])


def _assertion(reading: Reading) -> Assertion:
    article, one = reading.article, said(reading)
    polarity: Any = {"CT+": 1, "CT-": -1}.get(one.commitment, 0)
    return Assertion(
        statement=one.id,
        article=article.id,
        url=article.url,
        words=one.content[0].text,
        rendering=one.content[0].text.strip("“”"),
        polarity=polarity,
        outlet=article.outlet,
        published=article.published,
        speaker_name=one.speaker.name if one.speaker else None,
        act=one.act,
        commitment=one.commitment,
    )
