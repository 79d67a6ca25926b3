"""Who is meant by a source: each test is one rule, told with invented people."""

import pytest

from sayso.records import Speaker
from sayso.resolve.speakers import resolve_speakers
from tests.factories import Words, make_article, make_attribution


def speaker_of(text: str, source: Words, content: str, cue: Words = (), **article: str) -> Speaker | None:
    """The speaker of one attribution in a text of its own; the source is the last place of its words."""
    made = make_article(text, title=article.get("title"), byline=article.get("byline"), outlet=None)
    after = text.rindex(source) if isinstance(source, str) else 0
    (found, _), *_ = resolve_speakers(made, [make_attribution(made, content, source, cue, after=after)])
    return found


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Ruiz", "Ruiz said no ship was lost."),
        ("Ms. Ruiz", "Ms. Ruiz said no ship was lost."),
        ("Dr. Ruiz", "Dr. Ruiz said no ship was lost."),
        ("she", "Then she said no ship was lost."),
        ("the harbour master", "Then the harbour master said no ship was lost."),
        ("The harbour master, who arrived late,", "The harbour master, who arrived late, said no ship was lost."),
    ],
)
def test_every_way_to_mean_a_person_gives_the_fullest_name(source, said):
    text = f"Ana Ruiz, the harbour master of Vela, came to the quay.\n\nIt rained.\n\n{said}"
    found = speaker_of(text, source, "no ship was lost")
    assert (found.name, found.kind, found.role) == ("Ana Ruiz", "person", "harbour master of Vela")


@pytest.mark.parametrize("office", ["Harbour master", "Police chief"])
def test_the_capital_that_opens_a_sentence_makes_no_body_of_an_office(office):
    found = speaker_of(f"It rained. {office} Ana Ruiz said it was open.", f"{office} Ana Ruiz", "it was open")
    assert (found.role, found.affiliation) == (office, None)


@pytest.mark.parametrize("said_of_her", ["Ruiz, 54, is a tug master of Vela.", "Ruiz, 54, was a tug master of Vela."])
def test_an_age_before_the_verb_does_not_bring_the_verb_into_the_role(said_of_her):
    found = speaker_of(f"Ana Ruiz came. {said_of_her} She said it was open.", "She", "it was open")
    assert found.role == "tug master of Vela"


def test_the_headline_may_give_the_fullest_name():
    found = speaker_of("Lind said no.", "Lind", "no", title="Pavo Lind turns down the offer")
    assert found.name == "Pavo Lind"


def test_two_people_with_one_surname_are_told_apart_by_the_form_of_address():
    text = "Tom Marsh and Eva Marsh own the yard. Mrs. Marsh said it was sold."
    assert speaker_of(text, "Mrs. Marsh", "it was sold").name == "Eva Marsh"


def test_names_joined_by_and_are_joined_by_a_semicolon():
    text = "Ana Ruiz met Tom Marsh. Ruiz and Marsh said the talks went well."
    found = speaker_of(text, "Ruiz and Marsh", "the talks went well")
    assert (found.name, found.kind) == ("Ana Ruiz; Tom Marsh", "person")


def test_an_acronym_means_the_body_that_it_stands_for():
    text = "The Orsa Port Authority (OPA) closed the gate. The OPA said it would reopen."
    found = speaker_of(text, "The OPA", "it would reopen")
    assert (found.name, found.kind) == ("Orsa Port Authority", "organization")


def test_the_ministry_is_the_one_ministry_named():
    text = "The Ministry of Transport sent a ship. Later the ministry said it had arrived."
    assert speaker_of(text, "the ministry", "it had arrived").name == "Ministry of Transport"


def test_his_campaign_is_named_after_the_person():
    text = "Tom Marsh spoke first. The Marsh campaign paid. Later his campaign said it was fine."
    found = speaker_of(text, "his campaign", "it was fine")
    assert (found.name, found.kind) == ("Marsh campaign", "organization")


def test_a_withheld_name_keeps_the_shortest_phrase_and_the_reason():
    text = (
        "The port is shut. A senior customs official, who asked not to be named because the inquiry is still open, "
        "said she had not seen the report."
    )
    found = speaker_of(
        text, "A senior customs official, who asked not to be named because the inquiry is still open,", "she had"
    )
    assert (found.name, found.kind) == ("A senior customs official", "unnamed")
    assert (found.role, found.reason) == ("senior customs official", "because the inquiry is still open")


def test_i_outside_of_quotes_is_the_author():
    found = speaker_of("I think the port should stay.", "I", "the port should stay")
    assert (found.name, found.kind) == ("the author", "author")


def test_i_within_a_quote_is_who_says_the_quote():
    article = make_article("Ana Ruiz came. “I think it is safe,” Ruiz said.")
    outer = make_attribution(article, "I think it is safe", "Ruiz", "said", after=14)
    inner = make_attribution(article, "it is safe", "I", "think", after=15)
    (_, _), (found, _) = resolve_speakers(article, [outer, inner])
    assert found.name == "Ana Ruiz"


def test_he_who_smiled_and_then_added_is_the_speaker_though_no_source_stands_there():
    found = speaker_of("Tom Marsh came. He smiled and added that it was late.", (), "it was late", "added")
    assert found.name == "Tom Marsh"


def test_without_a_source_there_is_no_speaker():
    assert speaker_of("It is believed that the ship sank.", (), "the ship sank", "believed") is None


@pytest.mark.parametrize(
    ("source", "kind"),
    [("The report", "document"), ("Most voters", "group"), ("The company", "organization"), ("One voter", "unnamed")],
)
def test_what_has_no_name_has_a_kind(source, kind):
    assert speaker_of(f"{source} said that prices rose.", source, "prices rose").kind == kind


def test_one_speaker_has_one_id():
    article = make_article("Ana Ruiz said no. Later Ruiz said yes.")
    said = [make_attribution(article, "no", "Ana Ruiz"), make_attribution(article, "yes", "Ruiz", after=18)]
    (first, _), (second, _) = resolve_speakers(article, said)
    assert first.id == second.id


def test_confidence_is_a_probability():
    article = make_article("Ana Ruiz said no.")
    [(_, sure)] = resolve_speakers(article, [make_attribution(article, "no", "Ana Ruiz")])
    assert 0 < sure <= 1


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("The singer Tom Marsh met the dancer Ana Ruiz.", "Both artists", "Tom Marsh; Ana Ruiz"),
        ("Ana Lind and Pia Lind run the bakery.", "The sisters", "Ana Lind; Pia Lind"),
        ("Orsa Airlines sued Vela Airlines.", "The two companies", "Orsa Airlines; Vela Airlines"),
    ],
)
def test_words_for_two_mean_the_two_named_before(before, source, name):
    found = speaker_of(f"{before} {source} said it was over.", source, "it was over")
    assert found.name == name


def test_the_public_at_large_is_no_pair():
    text = "Tom Marsh met Ana Ruiz. The two-thirds majority said it was over."
    assert speaker_of(text, "The two-thirds majority", "it was over").kind == "group"


@pytest.mark.parametrize("joint", [", along with the skipper Tom Marsh,", " together with Tom Marsh"])
def test_who_speaks_along_with_somebody_is_in_the_list(joint):
    text = f"Ana Ruiz{joint} said the race was lost."
    assert speaker_of(text, f"Ana Ruiz{joint}", "the race was lost").name == "Ana Ruiz; Tom Marsh"


def test_behind_a_comma_the_name_before_the_verb_speaks():
    text = "Beside the violinist Tom Marsh, Ana Ruiz said the hall was cold."
    assert speaker_of(text, "the violinist Tom Marsh, Ana Ruiz", "the hall was cold").name == "Ana Ruiz"


def test_a_senior_is_not_the_son_who_was_named_first():
    text = "Tom Marsh won the cup. His father, Tom Marsh Sr., rowed in 1960. Marsh said the water was calm."
    assert speaker_of(text, "Marsh", "the water was calm").name == "Tom Marsh"


def test_the_first_words_of_a_firm_mean_the_firm():
    text = "Vela Square Capital Management bought the mill. Vela Square said the price was fair."
    found = speaker_of(text, "Vela Square", "the price was fair")
    assert (found.name, found.kind) == ("Vela Square Capital Management", "organization")


def test_he_is_never_several_aides():
    text = "Tom Marsh lost the vote. Aides said little. He said the count was wrong."
    assert speaker_of(text, "He", "the count was wrong").name == "Tom Marsh"


def test_the_number_of_an_item_belongs_to_its_headline():
    text = "Tom Marsh runs the port.\n\n4. MARSH SHUTS THE PORT\n\nIt rained in Vela."
    assert speaker_of(text, "MARSH", "THE PORT").name == "Tom Marsh"


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        ("Ana Ruiz left the rink early on Friday, calling the ice a disgrace.", "calling", "Ana Ruiz"),
        ("VELA — Ana Ruiz left the rink early, calling the ice a disgrace.", "calling", "Ana Ruiz"),
        ("Ana Ruiz was cheered by Tom Marsh's fans after calling the ice a disgrace.", "calling", "Ana Ruiz"),
        ("Ana Marsh's eyes filled as she spoke of Tom Ruiz and called the ice a disgrace.", "called", "Ana Marsh"),
    ],
)
def test_a_cue_without_a_source_shares_the_subject_of_its_sentence(text, cue, name):
    assert speaker_of(text, (), "the ice a disgrace", cue).name == name


def test_a_gerund_that_is_no_clause_has_no_speaker():
    assert (
        speaker_of("Ana Ruiz knows it is worth calling the ice a disgrace.", (), "the ice a disgrace", "calling")
        is None
    )


@pytest.mark.parametrize("paper", ["Boston Examiner", "USA Today"])
def test_a_paper_is_a_body_whatever_its_last_word(paper):
    found = speaker_of(f"The {paper} said the ferry was late.", f"The {paper}", "the ferry was late")
    assert (found.name, found.kind) == (paper, "organization")


def test_the_first_word_of_a_body_with_a_capital_means_it():
    text = "The Report Bureau counts the herring. Last week the Report denied any error."
    found = speaker_of(text, "the Report", "any error")
    assert (found.name, found.kind) == ("Report Bureau", "organization")


def test_the_news_outlet_is_the_paper_named_before():
    text = "The Harbour Gazette told the story. The news outlet said the ferry was late."
    assert speaker_of(text, "The news outlet", "the ferry was late").name == "Harbour Gazette"
