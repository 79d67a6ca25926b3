"""A record for the tests of every page: a dispute over two outlets, an article that changed, a hostile one."""

from __future__ import annotations

from sayso.keep import Record
from sayso.pipeline_link import join_claims, link_new, set_stance
from sayso.records import Reading
from tests.factories import make_article, make_port_reading, make_reading, make_speaker, make_statement

SCRIPT = "<script>alert(1)</script>"
HANDLER = "\"'><img src=x onerror=alert(1)>"
LINK = "javascript:alert(1)"
TURNED = "\u202ereversed\u202c \u2066isolated\u2069 \u200e\u061c"
TEMPLATE = "{{7*7}} {% raw %} ${7*7} &lt;b&gt; <!-- ]]> </title></textarea></style>"
CONTROLS = "\x00\x1b[31m\x07\x85\u2028"
HOSTILE = [SCRIPT, HANDLER, LINK, TURNED, TEMPLATE, CONTROLS]


def make_evil() -> Reading:
    """An article every field of which tries to be more than text."""
    every = " ".join(HOSTILE)
    article = make_article(
        f"{every} said {every} and {every}.",
        url=f"{LINK}//{SCRIPT}",
        title=every,
        outlet=f"={every}",
        byline=every,
        published="2024-05-04",
    )
    speaker = make_speaker(every, role=every, affiliation=every, reason=every)
    unclear = make_speaker(None, kind="unnamed", candidates=(SCRIPT, HANDLER))
    return make_reading(
        article,
        make_statement(article, [every], every, "said", after=len(every) // 2, speaker=speaker, via=every, act="deny"),
        make_statement(article, "and", speaker=unclear),
    )


EVIL = make_evil()


def told(words: str, name: str, url: str, act: str = "state") -> Reading:
    """An article in which one person says one thing."""
    article = make_article(f"{name} said that {words}.", url=url, outlet=f"Outlet of {name}")
    return make_reading(article, make_statement(article, words, name, "said", speaker=make_speaker(name), act=act))


SIDES = (
    told("the port of Vela was closed on Friday", "Pavo Lind", "https://lantern.example/1"),
    told("the port of Vela was closed on Friday", "Mira Sol", "https://plainside.example/1"),
)
"""Two articles of one claim; a person has said that the second is against it."""


def fill(record: Record) -> None:
    """Puts all of it into a record and links it."""
    changed = "https://courier.example/changed"
    readings = [
        make_port_reading(),
        *SIDES,
        told("the harbour will be dredged", "Pavo Lind", changed),
        told("the harbour will perhaps be dredged", "Pavo Lind", changed),
        EVIL,
    ]
    for number, reading in enumerate(readings):
        record.add(reading, by="sayso-en-1", made_at=f"2024-05-04T00:00:0{number}+00:00")
    link_new(record)
    one, other = (reading.statements[0].id for reading in SIDES)
    join_claims(record, one, other, by="person:Mira")
    set_stance(record, other, "con", by="person:Mira")
    record.correct(EVIL.statements[0].id, "via", " ".join(HOSTILE), by="person:<b>Mira</b>")


def some_path(record: Record, path: str, *, evil: bool = False) -> str:
    """The address of a page that shows something; with `evil` what the hostile article says."""
    reading = EVIL if evil else make_port_reading()
    speakers = record.speaker_ids([said.id for said in reading.statements])
    kinds = {
        "articles": reading.article.id,
        "statements": reading.statements[0].id,
        "speakers": speakers[reading.statements[0].id],
        "claims": record.claim(SIDES[0].statements[0].id)[0].id,
    }
    return path.replace("{id}", kinds.get(path.split("/")[1], ""))
