"""A small desk's record of invented readings: two outlets, a dispute, a page that changed, a person's verdicts."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.keep import KeptClaim, Record
from sayso.pipeline_link import join_claims, link_new, set_stance
from sayso.records import Reading
from tests.factories import PORT_TEXT, make_article, make_port_reading, make_reading, make_speaker, make_statement

BY = "sayso-en-1"
MIRA = "person:Mira"


@dataclass(frozen=True, slots=True)
class Desk:
    """The readings and the dispute of the record."""

    courier: Reading
    post: Reading
    changed: Reading
    dispute: KeptClaim


def fill(record: Record) -> Desk:
    """Puts the port dispute into a record: the Courier's page, the Post's reprint, a page that was changed."""
    courier = make_port_reading()
    post = make_port_reading(
        url="https://post.example/port", outlet="Orsa Post", byline=None, published="2024-05-05", title="Port row"
    )
    before, after = _page("was closed until Monday"), _page("was closed for an hour")
    for reading, seen in ((before, "03"), (courier, "03"), (after, "04"), (post, "05")):
        record.add(reading, by=BY, made_at=f"2024-05-{seen}T08:00:00.000000+00:00")
    link_new(record)
    claimed, denied = courier.statements[0], courier.statements[1]
    join_claims(record, claimed.id, denied.id, by=MIRA)
    for said in (denied, post.statements[1]):
        join_claims(record, claimed.id, said.id, by=MIRA)
        set_stance(record, said.id, "con", by=MIRA)
    return Desk(courier, post, after, record.claim(claimed.id)[0])


def _page(words: str) -> Reading:
    article = make_article(
        f"The lido {words}, the council said.\n\n{PORT_TEXT}",
        url="https://lantern.example/lido",
        title="Lido shut",
        outlet="The Vela Lantern",
        published="2024-05-02",
    )
    council = make_speaker("Vela council", kind="organization")
    return make_reading(article, make_statement(article, f"The lido {words}", "the council", "said", speaker=council))
