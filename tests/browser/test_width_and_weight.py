"""Pages fit a phone, are light, and do not jump while they load."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.browser.pages import NAMES, addresses

FRONT_BYTES = 100_000
SHIFT = """new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }))
        .observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
})"""


def test_no_page_is_wider_than_a_phone(visit, live):
    page = visit("/", viewport=PHONE)
    for name in NAMES:
        page.goto(addresses(live)[name])
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], name


def test_a_dispute_is_followed_on_a_phone(visit, live):
    page = visit("/", viewport=PHONE, has_touch=True)
    page.locator(".brief h3 a").first.tap()
    page.wait_for_url("**/claims/*")
    page.locator("blockquote").get_by_role("link", name="“That is nonsense,”").first.tap()
    page.wait_for_url("**/articles/*")
    page.locator(".text .cue").nth(1).tap()
    expect(page.locator(".text span.on").first).to_be_visible()


def test_the_front_page_is_light(visit):
    page = visit("about:blank")
    sizes: list[int] = []
    page.on("response", lambda answer: sizes.append(len(answer.body())))
    page.goto("/")
    page.wait_for_load_state("networkidle")
    assert len(sizes) > 3
    assert sum(sizes) < FRONT_BYTES


@pytest.mark.parametrize("name", ["front", "article", "claim"])
def test_nothing_jumps_while_a_page_loads(visit, live, name):
    page = visit(addresses(live)[name])
    page.wait_for_load_state("networkidle")
    assert page.evaluate(SHIFT) == 0
