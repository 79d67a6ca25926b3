"""A site with users: who is nobody is asked for a name, who may only read is refused a correction."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Live, serving
from tests.show.web.doors import NAMES, PASSWORD, users_at


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """A site with a user for each role."""
    folder = tmp_path_factory.mktemp("team")
    for role, name in NAMES.items():
        users_at(folder / "users").add(name, PASSWORD, role)
    with serving(folder, folder / "users") as live:
        yield live


def log_in(page: Page, name: str, password: str = PASSWORD) -> None:
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()


def test_a_wrong_password_is_refused_and_the_right_one_leads_where_one_wanted_to_go(visit):
    page = visit("/speakers")
    expect(page.get_by_role("heading", level=1)).to_have_text("Log in")
    log_in(page, NAMES["read"], "no ship came in on friday")
    expect(page.get_by_role("alert")).to_be_visible()
    log_in(page, NAMES["read"])
    page.wait_for_url("**/speakers")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Speakers")


def test_who_may_only_read_is_refused_a_correction_and_who_may_correct_is_not(visit, live):
    address = f"/statements/{live.desk.courier.statements[1].id}/correct"
    reader = visit(address)
    log_in(reader, NAMES["read"])
    reader.wait_for_url(f"**{address}")
    reader.get_by_role("button", name="Keep the correction").click()
    expect(reader.get_by_role("main")).to_contain_text("needs the role “correct”; yours is “read”")
    editor = visit(address)
    log_in(editor, NAMES["correct"])
    editor.wait_for_url(f"**{address}")
    expect(editor.get_by_role("button", name="Keep the correction")).to_be_visible()
