"""`sayso serve`: the record in a browser."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import click

from sayso.show.commands.kept import record_option, say


def _check_url(ctx: click.Context, parameter: click.Parameter, url: str | None) -> str | None:  # noqa: ARG001
    """The address without a slash at its end; raises click.BadParameter unless it is that of a whole site."""
    if url is None:
        return None
    parts = urlsplit(url.rstrip("/"))
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query or parts.fragment:
        raise click.BadParameter("give the address of a whole site, such as https://sayso.example")
    return parts.geturl().lower()


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option("--port", type=click.IntRange(0, 65535), default=8033, show_default=True, help="On which port.")
@click.option(
    "--public-url", metavar="ADDRESS", callback=_check_url, help="What people type, where a proxy stands in front."
)
@record_option
def serve(host: str, port: int, public_url: str | None, where: str) -> None:
    """Show the record in a browser, and over HTTP.

    A record that is not there yet is made: articles can be added on the page. Stop with Ctrl-C. From another machine
    the site is only reached through --host or a proxy, and only once it has a user: `sayso user add NAME`.
    """
    import uvicorn

    from sayso.keep import open_record
    from sayso.show.web import security
    from sayso.show.web.app import make_app
    from sayso.show.web.options import Options
    from sayso.show.web.security.store import users_file

    title = where.partition("?")[0].rsplit("/", 1)[-1] if "://" in where else Path(where).stem
    options = Options(title=title, host=host, port=port, public_url=public_url, users=users_file(where))
    with open_record(where) as record:
        security.check_start(record, options)
        say(f"{title} at {public_url or options.address} (Ctrl-C stops)")
        app = make_app(record, options=options)
        uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)
