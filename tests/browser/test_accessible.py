"""Every page against axe-core's rules for WCAG 2.2 AA and its best practices, in light and dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import PHONE
from tests.browser.pages import NAMES, addresses

axe = Axe()


def violations(page) -> list[str]:
    """What axe-core finds, each with the first place."""
    found = axe.run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found]


@pytest.mark.parametrize("name", NAMES)
def test_no_page_violates_a_rule(visit, live, name):
    assert violations(visit(addresses(live)[name])) == []


@pytest.mark.parametrize("name", ["front", "article", "claim", "changes", "outlets", "search", "speaker"])
def test_nor_does_it_in_the_dark(visit, live, name):
    assert violations(visit(addresses(live)[name], color_scheme="dark")) == []


@pytest.mark.parametrize("name", ["front", "article", "claim", "correct"])
def test_nor_does_it_on_a_phone(visit, live, name):
    assert violations(visit(addresses(live)[name], viewport=PHONE)) == []
