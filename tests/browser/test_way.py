"""The whole way of a person: follow a dispute, correct a speaker, undo, search, export."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect


def test_an_address_that_cannot_be_is_refused_in_the_box(visit):
    page = visit("/")
    page.get_by_label("Address").fill("ftp://courier.example/port")
    page.get_by_role("button", name="Read and keep").click()
    expect(page.get_by_role("alert")).to_contain_text("begins with http")


def test_a_dispute_leads_to_the_words_and_a_denial_back_to_its_claim(visit, live):
    page = visit("/")
    page.locator(".brief", has_text="Kanal Orsa").get_by_role("heading").get_by_role("link").click()
    page.wait_for_url("**/claims/*")
    expect(page.get_by_role("region", name="Who denies it")).to_contain_text("Ana Ruiz")
    page.locator("blockquote").get_by_role("link", name="“That is nonsense,”").first.click()
    page.wait_for_url("**/articles/*#s-*")
    card = page.locator(f"#said-{live.desk.courier.statements[1].id}")
    expect(card).to_contain_text("denies")
    card.get_by_role("link", name="Its claim").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(live.desk.dispute.claim)


def test_a_speaker_is_corrected_and_that_is_taken_back(visit, live):
    said = live.desk.courier.statements[3]
    page = visit(f"/articles/{live.desk.courier.article.id}")
    card = page.locator(f"#said-{said.id}")
    card.get_by_role("link", name="Correct").click()
    page.get_by_role("combobox", name="Name").fill("Pavla Lind")
    page.get_by_role("button", name="Keep the correction").click()
    page.wait_for_url(f"**#s-{said.id}")
    expect(page.get_by_role("region", name="Who says what")).to_contain_text("Pavla Lind")
    expect(card).to_contain_text("speaker corrected by")
    card.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Pavla Lind")).to_have_count(0)
    page.get_by_role("link", name="Corrections").click()
    expect(page.get_by_role("row", name="Pavla Lind")).to_contain_text("by")


def test_words_selected_in_the_article_become_the_content(visit, live):
    said = live.desk.post.statements[0]
    page = visit(f"/statements/{said.id}/correct")
    page.evaluate(
        """() => {
            const text = document.querySelector("[data-text]");
            const words = text.querySelector("span.content").firstChild;
            getSelection().setBaseAndExtent(words, 0, words, "The port of Vela".length);
        }"""
    )
    page.get_by_role("button", name="Take the selected words").last.click()
    expect(page.get_by_label("Content")).to_have_value("The port of Vela")
    page.get_by_role("button", name="Keep the correction").click()
    page.wait_for_url("**/articles/*")
    (content,) = live.record.reading(said.id).statements[0].content
    assert content.text == "The port of Vela"


def test_search_finds_and_what_it_shows_is_saved_as_csv(visit):
    page = visit("/")
    page.get_by_role("searchbox", name="Search what was said").fill("nonsense")
    page.get_by_role("searchbox", name="Search what was said").press("Enter")
    expect(page.locator("mark").first).to_have_text("nonsense")
    with page.expect_download() as download:
        page.get_by_role("link", name="as CSV").click()
    assert "That is nonsense" in Path(download.value.path()).read_text("utf-8")


def test_the_record_is_exported_with_a_filter(visit):
    page = visit("/export")
    page.get_by_label("jsonld").check()
    page.get_by_label("Outlet").fill("Orsa Post")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export").click()
    written = Path(download.value.path()).read_text("utf-8")
    assert "https://post.example/port" in written
    assert "https://courier.example/port" not in written
