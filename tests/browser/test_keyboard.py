"""Everything by keys alone: what has the focus is seen, statements are gone through, keys can be switched off."""

from __future__ import annotations

import re

from playwright.sync_api import expect


def focused(page) -> str:
    return page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()")


def test_the_first_stop_skips_to_the_content(visit):
    page = visit("/")
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the content"
    expect(page.locator(":focus")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert focused(page) == "main"


def test_statements_are_gone_through_opened_and_corrected(visit, live):
    statements = live.desk.courier.statements
    page = visit(f"/articles/{live.desk.courier.article.id}")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert focused(page) == f"s-{statements[1].id}"
    page.keyboard.press("k")
    assert focused(page) == f"s-{statements[0].id}"
    page.keyboard.press("o")
    page.wait_for_url(f"**#said-{statements[0].id}")
    page.keyboard.press("c")
    page.wait_for_url(f"**/statements/{statements[0].id}/correct")


def test_parts_of_a_statement_light_up_together_on_focus(visit, live):
    page = visit(f"/articles/{live.desk.courier.article.id}")
    page.locator(f"#s-{live.desk.courier.statements[1].id}").focus()
    lit = page.locator(".text span.on").all_inner_texts()
    assert lit == ["“That is nonsense,”", "harbour master Ana Ruiz", "wrote", "“The port was never closed.”"]


def test_keys_can_be_switched_off(visit, live):
    page = visit(f"/articles/{live.desk.courier.article.id}")
    page.get_by_role("button", name="Keys").press("Enter")
    page.keyboard.press("j")
    expect(page.locator(".text :focus")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("button", name="Keys")).to_have_attribute("aria-pressed", "false")


def test_a_claim_is_reached_from_the_front_page_by_tab_alone(visit, live):
    page = visit("/")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.brief a[href^=\"/claims/\"]')"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/claims/{live.desk.dispute.id}$"))
