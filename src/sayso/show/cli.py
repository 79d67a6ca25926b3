"""The command line `sayso`: a group that loads each command's file when it is named.

`sayso --help` answers at once because no command imports its work before it runs.
"""

from __future__ import annotations

import importlib
from typing import Any

import click

from sayso.errors import SaysoError

COMMANDS = {
    "read": "sayso.show.commands.read:read",
    "add": "sayso.show.commands.add:add",
    "watch": "sayso.show.commands.watch:watch",
    "find": "sayso.show.commands.find:find",
    "claims": "sayso.show.commands.claims:claims",
    "claim": "sayso.show.commands.claim:claim",
    "speakers": "sayso.show.commands.speakers:speakers",
    "speaker": "sayso.show.commands.speaker:speaker",
    "changes": "sayso.show.commands.changes:changes",
    "correct": "sayso.show.commands.correct:correct",
    "corrections": "sayso.show.commands.corrections:corrections",
    "undo": "sayso.show.commands.undo:undo",
    "export": "sayso.show.commands.export:export",
    "serve": "sayso.show.commands.serve:serve",
    "user": "sayso.show.commands.user:user",
    "check": "sayso.show.commands.check:check",
    "scale": "sayso.show.commands.scale:scale",
}
"""Name of each command, in the order of the help, and where it stands as `module:attribute`."""


class LazyGroup(click.Group):
    """A group whose commands are imported by name from `COMMANDS`, and whose expected errors are one plain line."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names in the order of `COMMANDS`: what is used first stands first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name, imported now; None when there is none."""
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a SaysoError ends it with its message and status 1, without a traceback."""
        try:
            return super().invoke(ctx)
        except SaysoError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sayso", message="sayso %(version)s")
def main() -> None:
    """Read news articles and keep the record of who said what, in which words, and who denies it."""
