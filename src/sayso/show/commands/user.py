"""`sayso user`: who may log in at the site of a record."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from sayso.show.commands.kept import record_option, say

if TYPE_CHECKING:
    from sayso.show.web.security.users import Role, Users

ROLES = ("read", "correct", "administer")


@click.group()
def user() -> None:
    """Say who may log in at the site that `sayso serve` shows.

    As soon as there is a user, everybody has to log in. Roles: `read`; `correct`, which also adds articles;
    `administer`, which also lets others in. Users are kept in a file beside the record, RECORD-users.
    """


@user.command()
@click.argument("name")
@click.option("--role", type=click.Choice(ROLES), default="read", show_default=True, help="What they may do.")
@record_option
def add(name: str, role: Role, where: str) -> None:
    """Let somebody in.

    The password, of at least 15 characters, is asked for, or read as one line from standard input.
    """
    _users(where).add(name, _ask_password(), role)
    say(f"{name} may log in and {role}")


@user.command(name="list")
@record_option
def list_(where: str) -> None:
    """Show who may log in, one a line, with their role."""
    for each in _users(where).list():
        click.echo(f"{each.name}\t{each.role}")


@user.command()
@click.argument("name")
@record_option
def remove(name: str, where: str) -> None:
    """Let somebody in no longer; their sessions end at once, and what they corrected stays."""
    _users(where).remove(name)
    say(f"{name} may log in no longer")


@user.command()
@click.argument("name")
@click.argument("role", type=click.Choice(ROLES))
@record_option
def role(name: str, role: Role, where: str) -> None:
    """Let somebody do more or less."""
    _users(where).set_role(name, role)
    say(f"{name} may {role}")


def _users(where: str) -> Users:
    from sayso.show.web.security.store import UserFile, users_file
    from sayso.show.web.security.users import Users

    return Users(UserFile(users_file(where)))


def _ask_password() -> str:
    if sys.stdin.isatty():
        password: str = click.prompt("Password", hide_input=True, confirmation_prompt=True)
        return password
    return sys.stdin.readline().rstrip("\r\n")
