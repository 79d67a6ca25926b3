"""`sayso user`, and what `sayso serve` refuses to start."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.show.cli import main
from tests.show.web.doors import PASSWORD


@pytest.fixture
def sayso(tmp_path: Path):
    """Runs `sayso` on a record in a folder of its own."""

    def run(*arguments: str, typed: str = f"{PASSWORD}\n") -> Result:
        return CliRunner().invoke(main, [*arguments, "--record", str(tmp_path / "desk.db")], input=typed)

    return run


def test_users_are_added_listed_changed_and_removed(sayso, tmp_path: Path):
    added = sayso("user", "add", "Ada", "--role", "administer")
    assert (added.exit_code, added.stdout, added.stderr) == (0, "", "sayso: Ada may log in and administer\n")
    assert sayso("user", "add", "Rea").exit_code == 0
    assert sayso("user", "list").stdout == "Ada\tadminister\nRea\tread\n"
    assert sayso("user", "role", "rea", "correct").exit_code == 0
    assert sayso("user", "remove", "Ada").exit_code == 0
    assert sayso("user", "list").stdout == "Rea\tcorrect\n"
    assert [path.name.split("-")[0] for path in tmp_path.glob("*users")] == ["desk.db"]
    assert not (tmp_path / "desk.db").exists()


@pytest.mark.parametrize(
    ("arguments", "typed", "why"),
    [
        (("add", "Rea"), "short\n", "a password has 15 to 1024 characters"),
        (("add", "a:b"), f"{PASSWORD}\n", "cannot be a name"),
        (("remove", "Nobody"), "", "there is no user Nobody"),
        (("role", "Nobody", "read"), "", "there is no user Nobody"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(sayso, arguments: tuple[str, ...], typed: str, why: str):
    done = sayso("user", *arguments, typed=typed)
    assert (done.exit_code, done.stdout) == (1, "")
    assert why in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [("--host", "0.0.0.0"), ("--public-url", "https://desk.example")])
def test_serving_others_without_a_user_is_refused(sayso, arguments: tuple[str, ...]):
    done = sayso("serve", *arguments)
    assert done.exit_code == 1
    assert "make a user with `sayso user add NAME" in done.stderr


@pytest.mark.parametrize("url", ["desk.example", "ftp://desk.example", "https://desk.example/sayso", "https://"])
def test_a_public_address_is_that_of_a_whole_site(sayso, url: str):
    done = sayso("serve", "--public-url", url)
    assert done.exit_code == 2
    assert "give the address of a whole site" in done.stderr
