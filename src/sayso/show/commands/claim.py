"""`sayso claim`: one claim with all who speak of it, the chain of evidence, and its wordings."""

from __future__ import annotations

import click

from sayso.show.commands.kept import format_option, open_kept, record_option


@click.command()
@click.argument("id_", metavar="ID")
@format_option
@record_option
def claim(id_: str, form: str, where: str) -> None:
    """Show one claim: every statement of it, its origins, and how outlets word it.

    ID is a claim's, as `sayso claims` prints it, or that of any statement of it. Where two outlets quote one utterance
    in different words, [-words only the first has-] and {+words only the second has+} are marked.
    """
    from sayso.errors import RecordError
    from sayso.pipeline_claims import find_claims, find_wordings
    from sayso.show.lists.claims import write_claim
    from sayso.show.sink import open_sink

    with open_kept(where) as record, open_sink() as out:
        found = find_claims(record, id_)
        if not found:
            raise RecordError(f"{id_} is no claim, nor a statement that shares one with another: see `sayso claims`")
        for told in found:
            write_claim(form, told, find_wordings(told), out)
