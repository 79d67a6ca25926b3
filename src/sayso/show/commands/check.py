"""`sayso check`: whether all of a record can be relied upon."""

from __future__ import annotations

import click

from sayso.show.commands.kept import open_kept, record_option, say


@click.command()
@record_option
@click.pass_context
def check(ctx: click.Context, /, where: str) -> None:
    """Check that a record can be relied upon.

    Every span is what its article says there, and all that is computed follows from the facts.

    Exit status: 0 all is well, 1 something is wrong (one line each on standard output).
    """
    from sayso.pipeline_link import check_claims
    from sayso.show.plain import plain_line

    with open_kept(where) as record:
        problems = [*record.check(), *check_claims(record)]
    for problem in problems:
        click.echo(plain_line(f"{problem.where}: {problem.what}"))
    if problems:
        say(f"{len(problems)} wrong in {where}: put back a copy of it, or add the articles to a new record")
        ctx.exit(1)
    say(f"{where} is sound")
