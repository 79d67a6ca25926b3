"""Claims in a record: what is the same hangs together, is listed in the order of a desk, and follows from the facts."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.keep import Record
from sayso.keep.claims import rank
from sayso.keep.components import group_pairs
from sayso.records import Link, Member, Stance
from tests.factories import make_article, make_reading, make_speaker, make_statement
from tests.keep.claiming import BY, groups, judge, link, say, settle


def test_what_links_join_directly_or_through_others_is_one_claim(record: Record) -> None:
    shut, closed, barred, open_ = (
        say(record, words, i) for i, words in enumerate(["shut", "closed", "barred", "open"])
    )

    link(record, (shut, closed), (barred, closed))

    assert groups(record) == [["barred", "closed", "shut"]]
    [kept] = record.claim(barred.id)
    assert record.claim(kept.id) == (kept,)
    assert record.claim(open_.id) == ()
    assert record.check() == []


def test_a_near_miss_is_kept_with_its_score_and_joins_nothing(record: Record) -> None:
    one, other, third = (say(record, words, i) for i, words in enumerate(["shut", "closed", "narrow"]))
    link(record, (one, third), score=0.2, same=False)
    assert groups(record) == []

    link(record, (one, other), (other, third))

    assert groups(record) == [["closed", "narrow", "shut"]]
    with record.linking(BY) as linking:
        linking.link([Link(*sorted((one.id, other.id)), True, 0.8, BY)])
        [part] = linking.components()
    assert sorted((found.score, found.same) for found in part.links) == [(0.2, False), (0.8, True), (0.9, True)]


def test_two_claims_that_a_later_article_joins_become_one(record: Record) -> None:
    one, other, third, fourth = (say(record, words, i) for i, words in enumerate(["a1", "a2", "b1", "b2"]))
    link(record, (one, other), (third, fourth))
    assert groups(record) == [["a1", "a2"], ["b1", "b2"]]

    late = say(record, "ab", 9)
    link(record, (other, late), (third, late))

    assert groups(record) == [["a1", "a2", "ab", "b1", "b2"]]
    assert record.check() == []


def test_a_claim_gives_the_words_and_where_they_stand(record: Record) -> None:
    said = say(record, "the port was shut", 1, outlet="The Vela Courier", published="2024-05-07")
    link(record, (said, say(record, "the port was closed", 2)))
    judge(record, "con", said)

    [kept] = record.claims().claims

    assert kept.claim == "the port was shut"
    [standing] = [one for one in kept.standings if one.hit.statement == said]
    assert (standing.stance, standing.hit.outlet, standing.hit.published) == ("con", "The Vela Courier", "2024-05-07")


def test_the_board_goes_from_most_contested_and_newest_down(record: Record) -> None:
    for number, day in enumerate(["2024-05-01", "2024-05-03", "2024-05-02"]):
        one = say(record, f"{day} shut", 2 * number, published=day)
        other = say(record, f"{day} closed", 2 * number + 1, speaker="Pavo Lind", published=day)
        link(record, (one, other))
        if day == "2024-05-02":
            judge(record, "con", other)

    newest_first = [kept.newest for kept in record.claims().claims]

    assert newest_first == ["2024-05-02", "2024-05-03", "2024-05-01"]
    assert [kept.newest for kept in record.claims(disputed=True).claims] == ["2024-05-02"]
    page = record.claims(limit=1, offset=1)
    assert ([kept.newest for kept in page.claims], page.more) == (["2024-05-03"], True)


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        ((2, 2, "2024-05-03"), (2, 1, "2024-05-03")),
        ((1, 1, "2024-05-03"), (9, 0, "2024-05-03")),
        ((1, 1, "2024-05-12"), (3, 3, "2024-05-03")),
        ((3, 3, "2024-05-03"), (1, 1, "2024-05-05")),
    ],
)
def test_twice_the_contest_outweighs_a_week(higher: tuple[int, int, str], lower: tuple[int, int, str]) -> None:
    def of(pro: int, con: int, day: str) -> float:
        sides: list[Stance] = ["pro"] * pro + ["con"] * con
        return rank([Member(str(i), "a", "u", side, speaker=f"speaker {i}") for i, side in enumerate(sides)], day)

    assert of(*higher) > of(*lower)


def test_reports_of_one_speaker_count_once_on_the_board() -> None:
    def member(number: int, stance: Stance, speaker: str) -> Member:
        return Member(str(number), "a", "u", stance, speaker=speaker)

    once = [member(1, "pro", "Ana Ruiz"), member(2, "con", "Pavo Lind")]

    assert rank([*once, member(3, "pro", "ANA RUIZ")], "2024-05-03") == rank(once, "2024-05-03")


def test_the_index_finds_all_holders_and_counts_them(record: Record) -> None:
    said = [say(record, f"port {number}", number) for number in range(3)]

    with record.linking(BY) as linking:
        index = linking.index
        assert (index.size(), index.count(["port", "0", "zeppelin"])) == (3, {"port": 3, "0": 1})
        holders = index.holders(["port", "0", "zeppelin"])
        assert {key: len(held) for key, held in holders.items()} == {"port": 3, "0": 1}
        assert set(holders["port"]) == set(index.numbers([one.id for one in (*said, said[0])]))
        assert list(holders["0"]) == index.numbers([said[0].id, "no such id"])
        [found] = index.fetch(index.numbers([said[0].id]))
    assert (found.statement, found.words) == (said[0].id, "port 0")


def test_what_has_no_key_is_held_but_not_found(record: Record) -> None:
    say(record, " ", 1)

    with record.linking(BY) as linking:
        assert linking.index.size() == 1
        assert linking.index.holders([" ", ""]) == {}
    assert record.check() == []


def test_what_a_corrected_statement_asserts_takes_the_place_of_what_it_asserted(record: Record) -> None:
    said = say(record, "port shut", 1)
    link(record, (said, say(record, "port closed", 2)))

    record.correct(said.id, "content", [(26, 30)], by="person:Mira")
    [fresh] = settle(record, "https://courier.example/1")

    assert fresh.words == "shut"
    assert groups(record) == []
    with record.linking(BY) as linking:
        assert linking.index.count(["port", "shut"]) == {"port": 1, "shut": 1}
    assert record.check() == []


def test_a_statement_that_a_person_rejects_leaves_its_claim(record: Record) -> None:
    one, other, third = (say(record, words, i) for i, words in enumerate(["shut", "closed", "barred"]))
    link(record, (one, other), (other, third))

    made = record.correct(other.id, "rejected", True, by="person:Mira")
    assert settle(record, "https://courier.example/1") == []

    assert groups(record) == []
    record.undo(made.id, by="person:Mira")
    assert [said.words for said in settle(record, "https://courier.example/1")] == ["closed"]
    link(record, (one, other))
    assert groups(record) == [["closed", "shut"]]
    assert record.check() == []


def test_what_is_not_linked_yet_is_known(record: Record) -> None:
    said = say(record, "shut", 1)
    assert record.unlinked(BY) == []

    article = make_article("It was shut.", url="https://courier.example/2")
    record.add(make_reading(article, make_statement(article, "shut")), by="model-1")
    assert record.unlinked(BY) == [article.url]
    assert record.unlinked("linker-2") == ["https://courier.example/1", article.url]

    settle(record, article.url)
    record.correct(said.id, "act", "deny", by="person:Mira")
    assert record.unlinked(BY) == ["https://courier.example/1"]


def test_a_later_linker_weighs_everything_anew(record: Record) -> None:
    one, other = say(record, "shut", 1), say(record, "closed", 2)
    link(record, (one, other))

    assert len(settle(record, "https://courier.example/1", by="linker-2")) == 1
    assert groups(record) == []
    assert settle(record, "https://courier.example/1", by="linker-2") == []
    assert record.unlinked("linker-2") == ["https://courier.example/2"]


def test_characters_that_no_database_holds_can_be_claimed(record: Record) -> None:
    one, other = say(record, "port\x00shut \ud800", 1), say(record, "port\x00closed", 2)
    link(record, (one, other))

    [kept] = record.claims().claims
    assert {standing.hit.statement.content[0].text for standing in kept.standings} == {
        "port\x00shut \ud800",
        "port\x00closed",
    }
    assert record.check() == []


def test_positions_show_where_somebody_turned(record: Record) -> None:
    shut = say(record, "it was shut", 1, speaker="Marek Dussolt", published="2024-05-07")
    silent = say(record, "let us see", 2, speaker="Marek Dussolt", published="2024-05-08")
    open_ = say(record, "it was open", 3, speaker="Marek Dussolt", published="2024-05-09")
    other = say(record, "it was barred", 4, published="2024-05-08")
    link(record, (shut, silent), (shut, open_), (shut, other))
    judge(record, "neutral", silent)
    judge(record, "con", open_)

    [position] = record.positions("Dussolt")

    assert [standing.stance for standing in position.standings] == ["pro", "neutral", "con"]
    assert position.turns == (2,)
    assert [len(one.standings) for one in record.positions("Ana Ruiz")] == [1]
    assert record.positions("Nobody") == ()


def test_unnamed_officials_are_not_taken_for_one_speaker(record: Record) -> None:
    texts = ["it was shut", "it was open"]
    articles = [make_article(text, url=f"https://courier.example/{i}") for i, text in enumerate(texts)]
    official = make_speaker("an official", kind="unnamed")
    said = [make_statement(article, article.text, speaker=official) for article in articles]
    for article, one in zip(articles, said, strict=True):
        record.add(make_reading(article, one), by="model-1")
        settle(record, article.url)
    link(record, (said[0], said[1]))

    [person, _] = record.speakers("an official")
    assert [len(position.standings) for position in record.positions(person.id)] == [1]


COUNTER = itertools.count(1)
PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] != pair[1]), max_size=12)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=st.lists(PAIRS, max_size=3))
def test_claims_do_not_depend_on_the_order_of_the_links(record: Record, batches: list[list[tuple[int, int]]]) -> None:
    before, run = groups(record), next(COUNTER)
    said = [say(record, f"{run} {number}", 100 * run + number) for number in range(10)]
    for batch in batches:
        link(record, *((said[one], said[other]) for one, other in batch))

    roots = group_pairs(range(10), [pair for batch in batches for pair in batch])
    together = [[f"{run} {number}" for number in range(10) if roots[number] == root] for root in set(roots.values())]
    assert groups(record) == sorted([*before, *(group for group in together if len(group) > 1)])
    assert record.check() == []
