"""With JavaScript off every page works: reading, adding, correcting, undoing."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.pages import NAMES, addresses


@pytest.fixture
def plain(visit):
    return lambda path: visit(path, java_script_enabled=False)


def test_every_page_says_what_it_is(plain, live):
    page = plain("/")
    for name in NAMES:
        page.goto(addresses(live)[name])
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert "Sayso" in page.title()


def test_a_text_that_is_known_is_added_by_a_plain_form(plain, live):
    known = "Ruiz said the port was open. It was a quiet day at the harbour, and nobody had called the office."
    page = plain("/")
    page.get_by_text("A file or a text instead").click()
    page.get_by_label("Text", exact=True).fill(known)
    page.get_by_role("button", name="Read and keep").click()
    page.wait_for_url("**/adds/*")
    heading = page.get_by_role("heading", level=1)
    while heading.inner_text() in ("Reading", "Waiting its turn"):
        page.get_by_role("link", name="How far is it now?").click()
    expect(heading).to_have_text("Read and kept")


def test_an_act_is_corrected_and_undone(plain, live):
    said = live.desk.courier.statements[0]
    page = plain(f"/statements/{said.id}/correct")
    page.get_by_label("Act").select_option("accuse")
    page.get_by_role("button", name="Keep the correction").click()
    card = page.locator(f"#said-{said.id}")
    expect(card).to_contain_text("accuses")
    card.get_by_role("button", name="Undo").click()
    expect(card).to_contain_text("states")


def test_words_of_a_source_are_typed(plain, live):
    said = live.desk.courier.statements[2]
    page = plain(f"/statements/{said.id}/correct")
    page.get_by_label("Source").fill("customs official")
    page.get_by_role("button", name="Keep the correction").click()
    expect(page.locator(".text .source.unnamed")).to_have_text("customs official")


def test_words_that_the_article_does_not_have_are_refused(plain, live):
    page = plain(f"/statements/{live.desk.courier.statements[2].id}/correct")
    page.get_by_label("Source").fill("a janitor")
    page.get_by_role("button", name="Keep the correction").click()
    expect(page.get_by_role("alert")).to_contain_text("a janitor")
