"""A sample page goes through the add box, read by the real model; it has a record of its own."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

EXAMPLE = Path(__file__).parents[2] / "examples/day1/lantern-ruiz-nonsense.html"


def test_a_page_is_added_with_progress_on_the_front_page(visit):
    """The real model reads one sample page."""
    page = visit("/")
    page.get_by_text("A file or a text instead").click()
    page.get_by_label("File").set_input_files(EXAMPLE)
    page.get_by_role("button", name="Read and keep").click()
    expect(page.locator("[data-progress]")).to_contain_text("Read and kept", timeout=110_000)
    page.get_by_role("link", name="Closed on Friday? ‘Nonsense’, says harbour master").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Closed on Friday? ‘Nonsense’, says harbour master")
    expect(page.get_by_role("region", name="Who says what")).to_contain_text("Ana Ruiz")
