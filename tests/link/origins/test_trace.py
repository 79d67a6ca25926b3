"""Origins of claims told in a few sentences: who is one, who may be one, and the chain that says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.link.origins import trace_origins
from sayso.records import Origins
from tests.factories import make_speaker

from .told import Told, ask, tell, unnamed

OFFICIAL = unnamed("a senior official", role="senior official")


def trace(*told: Told) -> Origins:
    return trace_origins(*ask(told))


def bounds(*told: Told) -> tuple[int, int]:
    found = trace(*told)
    return found.least, found.most


def test_one_ministry_in_three_outlets_is_one_origin() -> None:
    found = trace(
        tell("The Courier", "The port was closed, the Ministry of Transport said.", "Ministry of Transport"),
        tell("The Lantern", "The Transport Ministry said the port was closed.", "Transport Ministry"),
        tell("Plainside", "The port was closed, the Ministry of Transport said.", "Ministry of Transport"),
    )
    assert (found.least, found.most, found.named) == (1, 1, ("Ministry of Transport",))


def test_five_outlets_with_an_unnamed_official_are_one_to_five_origins() -> None:
    outlets = ("The Courier", "The Lantern", "Plainside", "Telorvessa", "The Echo")
    told = [
        tell(outlet, f"An official said on day {n} the port was closed.", OFFICIAL) for n, outlet in enumerate(outlets)
    ]
    found = trace(*told)
    assert (found.least, found.most, found.named) == (1, 5, ())
    maybes = [step for step in found.steps if step.why.startswith("Nothing shows")]
    assert len(maybes) == 4, "the least number says for each account why it may be the first one"


def test_two_named_people_are_two_origins() -> None:
    assert bounds(
        tell("The Courier", "Ana Ruiz said the port was closed.", make_speaker("Ana Ruiz")),
        tell("The Lantern", "Pavo Lind said the port was closed.", make_speaker("Pavo Lind")),
    ) == (2, 2)


def test_a_surname_is_the_only_one_who_bears_it() -> None:
    ruiz = tell("The Courier", "Ruiz said the port was closed.", make_speaker("Ruiz"))
    ana = tell("The Lantern", "Ana Ruiz said the port was closed.", make_speaker("Ana Ruiz"))
    ivo = tell("Plainside", "Ivo Ruiz said the port was closed.", make_speaker("Ivo Ruiz"))
    assert bounds(ruiz, ana) == (1, 1)
    assert bounds(ruiz, ana, ivo) == (2, 3), "with two of the name it may be either"


def test_a_spokesman_knows_what_his_ministry_knows() -> None:
    lind = make_speaker("Pavo Lind", role="spokesman", affiliation="Ministry of Transport")
    assert bounds(
        tell("The Courier", "Spokesman Pavo Lind said the port was closed.", lind),
        tell("The Lantern", "The Ministry of Transport said the port was closed.", "Ministry of Transport"),
    ) == (1, 1)


def test_unnamed_people_of_different_trades_are_not_one() -> None:
    pilot, nun = unnamed("a pilot", role="pilot"), unnamed("a nun", role="nun")
    assert bounds(
        tell("The Courier", "A pilot said the port was closed.", pilot),
        tell("The Lantern", "A nun said the port was closed.", nun),
    ) == (2, 2)


def test_somebody_unnamed_may_be_a_named_person_whose_office_fits() -> None:
    ruiz = make_speaker("Ana Ruiz", role="harbour master", affiliation="Port of Vela")
    named = tell("The Courier", "Harbour master Ana Ruiz said the port was closed.", ruiz)
    fits = tell("The Lantern", "A port official said the port was closed.", unnamed("a port official"))
    other = tell("The Lantern", "A nurse said the port was closed.", unnamed("a nurse"))
    assert bounds(named, fits) == (1, 2)
    assert bounds(named, other) == (2, 2)


def test_only_those_who_stand_for_the_claim_carry_it() -> None:
    denial = tell("The Lantern", "Ana Ruiz denied that the port was closed.", make_speaker(), stance="con")
    assert bounds(tell("The Courier", "The ministry said the port was closed.", "Ministry"), denial) == (1, 1)
    assert bounds(denial) == (0, 0)


def test_the_same_quoted_words_are_one_utterance_and_a_name_names_both() -> None:
    words = "“nobody gets in or out before I say so”"
    found = trace(
        tell("The Courier", f"{words}, Ana Ruiz said.", make_speaker(), content=words),
        tell("The Lantern", f"{words}, an official said.", OFFICIAL, content=words, published="2024-05-04"),
    )
    assert (found.least, found.most, found.named) == (1, 1, ("Ana Ruiz",))
    (step,) = found.steps
    assert (step.kind, step.why) == ("utterance", "It quotes the same words as The Courier.")
    assert [span.text for span in step.evidence] == [words.strip("“”")]


def test_an_outlet_that_speaks_rests_on_the_source_of_its_own_article() -> None:
    lantern = make_speaker("The Vela Lantern", kind="organization")
    found = trace(
        tell("The Vela Lantern", "A pilot said the port was closed.", unnamed("a pilot")),
        tell("Plainside", "The port was closed, The Vela Lantern reported.", lantern, published="2024-05-04"),
    )
    assert (found.least, found.most) == (1, 1)
    assert found.steps[0].kind == "via"


def test_an_outlet_that_is_not_at_hand_is_the_last_that_is_known() -> None:
    channel = make_speaker("Channel Nine", kind="organization")
    found = trace(
        tell("Plainside", "The port was closed, Channel Nine reported.", channel),
        tell("The Courier", "Channel Nine said the port was closed.", channel),
    )
    assert (found.least, found.most, found.named) == (1, 1, ("Channel Nine",))


def test_two_unnamed_people_who_told_one_outlet_are_one_if_nothing_tells_them_apart() -> None:
    told = [
        tell(outlet, f"{who.capitalize()} told CNN the port was closed.", unnamed(who), via="CNN")
        for outlet, who in (("The Courier", "an official"), ("Plainside", "a person familiar with the matter"))
    ]
    pilot = tell("The Lantern", "A pilot told CNN the port was closed.", unnamed("a pilot"), via="CNN")
    nurse = tell("The Echo", "A nurse told CNN the port was closed.", unnamed("a nurse"), via="CNN")
    assert bounds(*told) == (1, 1)
    assert bounds(pilot, nurse) == (2, 2)


def test_what_an_article_says_in_no_ones_name_rests_on_whom_it_quotes() -> None:
    text = "The port was closed, it emerged. The ministry said the port was closed."
    bare = tell("The Courier", text)
    quoted = tell("The Courier", text, "Ministry", content="the port was closed")
    both = [bare.member, quoted.member]
    reading = replace(bare.reading, statements=bare.reading.statements + quoted.reading.statements)
    found = trace_origins(both, {reading.article.id: reading})
    assert (found.least, found.most) == (1, 1)


def test_reporters_who_saw_it_are_origins_of_their_own() -> None:
    author = make_speaker("the author", kind="author")
    assert bounds(
        tell("The Courier", "I could see the port was closed.", author, byline="Mira Sol"),
        tell("The Lantern", "I found the port was closed.", author, byline="Tam Wessel"),
    ) == (2, 2)


def test_an_outlet_that_cites_somebody_rests_on_them() -> None:
    channel = make_speaker("Telorvessa", kind="organization", role="state broadcaster")
    found = trace(
        tell("The Courier", "Telorvessa claimed the port was closed.", channel, via="Ministry of Transport"),
        tell("Plainside", "The Ministry of Transport said the port was closed.", "Ministry of Transport"),
    )
    assert (found.least, found.most, found.named) == (1, 1, ("Ministry of Transport",))


def test_a_circle_is_one_origin_without_a_name_and_is_shown() -> None:
    told = (
        tell("The Courier", "The port was closed, Plainside reported.", make_speaker("Plainside", kind="organization")),
        tell("Plainside", "The Courier says the port was closed.", make_speaker("The Courier", kind="organization")),
    )
    found = trace(*told)
    assert (found.least, found.most, found.named) == (1, 1, ())
    assert [set(loop) for loop in found.loops] == [{one.member.article for one in told}]


def test_one_statement_may_rest_on_two_origins() -> None:
    both = make_speaker("Ana Ruiz; Pavo Lind")
    ruiz = tell("The Courier", "Ana Ruiz said the port was closed.", make_speaker("Ana Ruiz"))
    lind = tell("The Lantern", "Pavo Lind said the port was closed.", make_speaker("Pavo Lind"))
    joint = tell("Plainside", "Ruiz and Lind said the port was closed.", both)
    found = trace(ruiz, lind, joint)
    assert (found.least, found.most) == (2, 2)
    assert all(joint.member.statement in group for group in found.groups)


def test_the_order_of_members_does_not_matter() -> None:
    told = [
        tell("The Courier", "A pilot said the port was closed.", unnamed("a pilot")),
        tell("The Lantern", "The Courier reported that the port was closed.", published="2024-05-05"),
        tell("Plainside", "An official said the port was closed.", OFFICIAL),
        tell("The Echo", "The ministry said the port was closed.", "Ministry"),
    ]
    first, last = trace(*told), trace(*reversed(told))
    assert (first.least, first.most, first.steps, first.loops) == (last.least, last.most, last.steps, last.loops)
    assert {frozenset(group) for group in first.groups} == {frozenset(group) for group in last.groups}


def test_a_member_without_its_reading_is_left_out() -> None:
    told = tell("The Courier", "Ana Ruiz said the port was closed.", make_speaker())
    assert trace_origins([told.member], {}).most == 0


@pytest.mark.parametrize("outlet", [None, ""])
def test_articles_without_outlet_or_date_are_counted(outlet: str | None) -> None:
    told = tell("The Courier", "An official said the port was closed.", OFFICIAL)
    article = replace(told.reading.article, outlet=outlet, published=None)
    reading = replace(told.reading, article=article)
    assert trace_origins([told.member], {told.member.article: reading}).most == 1


def test_a_person_without_a_name_is_unnamed_whatever_the_reading_calls_them() -> None:
    words = "“told to turn the pumps off to save the current”"
    found = trace(
        tell("The Courier", f"Piet Hallam was {words}.", make_speaker("Piet Hallam"), content=words),
        tell("The Lantern", f"An engineer was {words}, he said.", make_speaker("An engineer"), content=words),
    )
    assert (found.least, found.most, found.named) == (1, 1, ("Piet Hallam",))


def test_whom_an_outlet_cites_is_read_from_its_sentence() -> None:
    channel = make_speaker("Telorvessa", kind="organization")
    text = "The state broadcaster Telorvessa, citing the Ministry of Transport, claimed the port was closed."
    found = trace(
        tell("The Courier", text, channel, source="The state broadcaster Telorvessa"),
        tell("Plainside", "The Ministry of Transport said the port was closed.", "Ministry of Transport"),
    )
    assert (found.least, found.most, found.named) == (1, 1, ("Ministry of Transport",))


def test_where_an_official_sits_tells_nobody_apart() -> None:
    here = unnamed("an official in Sant Orel", affiliation="Sant Orel")
    assert bounds(
        tell("The Courier", "An official in Sant Orel said the port was closed.", here),
        tell("The Lantern", "A customs official said the port was closed.", unnamed("a customs official")),
    ) == (1, 2)


def test_a_ministry_spokeswoman_speaks_for_the_only_ministry_of_the_claim() -> None:
    valdane = make_speaker("Petra Valdane", role="ministry spokeswoman")
    said = tell("The Courier", "Ministry spokeswoman Petra Valdane said the port was closed.", valdane)
    transport = tell("The Lantern", "The Ministry of Transport said the port was closed.", "Ministry of Transport")
    works = tell("Plainside", "The Ministry of Works said the port was closed.", "Ministry of Works")
    assert trace(said, transport).most == 1
    assert trace(said, transport, works).most == 3, "of two ministries it may be either"


def test_an_outlet_that_was_read_as_a_person_is_an_outlet() -> None:
    assert bounds(
        tell("Telorvessa", "A pilot said the port was closed.", unnamed("a pilot")),
        tell("The Courier", "Telorvessa said the port was closed.", make_speaker("Telorvessa")),
    ) == (1, 1)


def test_an_outlets_report_rests_on_who_speaks_inside_it() -> None:
    text, courier = "The Vela Courier reported the ministry saying the port was closed.", "The Vela Courier"
    report = tell("Plainside", text, make_speaker(courier, kind="organization"), content="the ministry saying the")
    inner = tell("Plainside", text, "Ministry of Transport", inside=report.member.statement)
    reading = replace(report.reading, statements=report.reading.statements + inner.reading.statements)
    found = trace_origins([report.member], {report.member.article: reading})
    assert (found.most, found.named) == (1, ("Ministry of Transport",))
