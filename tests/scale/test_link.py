"""A corpus linked as a whole, and one loaded into a record, are what adding its articles one by one makes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import duckdb
import pytest

from sayso.keep import open_record
from sayso.pipeline_claims import list_claims
from sayso.pipeline_link import link_article
from sayso.records import Claim, Reading
from sayso.scale import link_corpus, load_corpus
from sayso.scale.inputs import list_inputs
from sayso.scale.link import Linker
from sayso.scale.output import Output
from tests.factories import make_article, make_port_reading, make_reading, make_speaker, make_statement
from tests.scale.conftest import make_lines, write_lines


def dispute(number: int, outlet: str, *, day: str, denied: bool = False) -> Reading:
    """One of several articles on whether a ship sank, or a denial."""
    ship = ("Orsa Star", "Hallmere Queen", "Lady Vela")[number % 3]
    text = f"The {ship} sank off the coast of Vela with forty cattle on board"
    article = make_article(
        f"{text}, said Ana Ruiz. No. {number}", url=f"https://{outlet}.example/{number}", outlet=outlet
    )
    fields = {"act": "deny", "commitment": "CT-", "speaker": make_speaker("Pavo Lind")} if denied else {}
    return make_reading(article, make_statement(article, text, "Ana Ruiz", "said", **fields))


def press() -> list[Reading]:
    """Ten articles in no order of days, one of them twice."""
    told = [dispute(i, ("courier", "post")[i % 2], day=f"2024-05-{9 - i:02}", denied=i % 4 == 3) for i in range(9)]
    return [*told, told[2], make_port_reading()]


@pytest.fixture
def output(tmp_path: Path) -> Output:
    """The press as `sayso scale read` would have written it, in parts of five."""
    inputs = list_inputs([write_lines(tmp_path / "day.jsonl", make_lines(1))])
    output = Output(str(tmp_path / "out"))
    output.open(inputs, "model-1", 5)
    for number in range(0, len(press()), 5):
        output.write(inputs[0].name, number // 5, press()[number : number + 5])
    return output


def claims_one_by_one(where: Path) -> dict[str, Claim]:
    with open_record(where) as record:
        for reading in press():
            record.add(reading, by="model-1")
            link_article(record, reading.article.url)
        return {told.claim.id: told.claim for told in list_claims(record)}


def test_linking_a_corpus_finds_what_adding_one_by_one_finds(tmp_path: Path):
    expected = claims_one_by_one(tmp_path / "record.db")
    assert len(expected) >= 3
    assert any(claim.disputed for claim in expected.values())
    linker = Linker()
    for reading in (*press()[:9], *press()[10:]):
        linker.take(reading)
    assert {claim.id: claim for claim in linker.claims()} == expected


def test_of_two_texts_at_an_address_the_last_is_linked(output: Output):
    first = press()[0].article
    changed = make_article("The Orsa Star came in, said Ana Ruiz.", url=first.url, published="2024-05-20")
    reading = make_reading(changed, make_statement(changed, "The Orsa Star came in", "Ana Ruiz", "said"))
    [name] = output.read_manifest()["inputs"]
    output.write(name, 3, [reading])
    list(link_corpus(output.path))
    articles = duckdb.sql(f"SELECT article FROM '{output.path}/members.parquet'").fetchall()
    assert (first.id,) not in articles


def test_claims_are_written_as_tables(output: Output):
    assert list(link_corpus(output.path))[-1] == len(press())
    found = duckdb.sql(
        f"SELECT c.claim, count(*) FROM '{output.path}/claims.parquet' c "
        f"JOIN '{output.path}/members.parquet' m ON m.claim = c.id WHERE c.disputed GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    assert len(found) >= 1
    assert all(count >= 2 for _, count in found)


def test_loading_makes_the_record_that_adding_makes(output: Output, tmp_path: Path):
    expected = claims_one_by_one(tmp_path / "record.db")
    with open_record(tmp_path / "loaded.db") as record:
        counts = sum(load_corpus(output.path, record), Counter())
        assert counts == Counter(new=10, known=1)
        assert list(record.check()) == []
        assert {told.claim.id: told.claim for told in list_claims(record)} == expected
