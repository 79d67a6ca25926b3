"""`sayso serve`: the record in a browser."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.show.commands.kept import record_option, say


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option("--port", type=click.IntRange(0, 65535), default=8033, show_default=True, help="On which port.")
@record_option
def serve(host: str, port: int, where: str) -> None:
    """Show the record in a browser, and over HTTP.

    A record that is not there yet is made: articles can be added on the page. Stop with Ctrl-C. From another machine
    the site is only reached through --host, and only once it has a user.
    """
    import uvicorn

    from sayso.keep import open_record
    from sayso.show.web import security
    from sayso.show.web.app import make_app
    from sayso.show.web.options import Options

    title = where.rsplit("/", 1)[-1] if "://" in where else Path(where).stem
    options = Options(title=title, host=host, port=port)
    with open_record(where) as record:
        security.check_start(record, options)
        say(f"{title} at {options.address} (Ctrl-C stops)")
        uvicorn.run(make_app(record, options=options), host=host, port=port, log_level="warning")
