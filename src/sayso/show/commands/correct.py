"""`sayso correct`: a person's verdict on a statement, on who is the same speaker, or on what is the same claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import click

from sayso.errors import RecordError
from sayso.records import Act, Commitment, Medium, SpeakerKind, Stance
from sayso.show.commands.kept import by_option, open_kept, record_option, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.keep import Correction, Record

SPEAKER = ("kind", "role", "affiliation")
PAIR: dict[str, Any] = {"nargs": 2, "metavar": "ID ID"}
WORDS: dict[str, Any] = {"multiple": True, "metavar": "WORDS"}


@click.command()
@click.argument("statement_id", required=False)
@click.option("--speaker", metavar="NAME", help="Who is meant; the same name elsewhere in the article is the same.")
@click.option("--kind", type=click.Choice(get_args(SpeakerKind)), help="Kind of the speaker that --speaker names.")
@click.option("--role", help="The speaker's role.")
@click.option("--affiliation", help="The speaker's affiliation.")
@click.option("--act", type=click.Choice(get_args(Act)), help="What the speaker does by it.")
@click.option("--commitment", type=click.Choice(get_args(Commitment)), help="How far the speaker stands behind it.")
@click.option("--medium", type=click.Choice(get_args(Medium)), help="How it was said.")
@click.option("--via", metavar="NAME", help="Through whom it was reported.")
@click.option("--said-on", metavar="DATE", help="When it was said.")
@click.option("--answers", metavar="ID", help="The statement of the same article that it answers.")
@click.option("--source", **WORDS, help="The article's words for the source; once for each piece.")
@click.option("--cue", **WORDS, help="Those of the cue.")
@click.option("--content", **WORDS, help="Those of the content.")
@click.option("--reject", "rejected", is_flag=True, default=None, help="It is no statement at all.")
@click.option(
    "--stance", type=click.Choice(get_args(Stance)), help="Where it stands in its claim: for, against, beside."
)
@click.option("--join", **PAIR, help="These two speakers are one; or these two claims or statements say the same.")
@click.option("--split", **PAIR, help="These two speakers are not one; or these two statements do not say the same.")
@click.option("--split-in", nargs=2, metavar="ARTICLE-ID ID", help="This speaker is somebody else in that article.")
@by_option
@record_option
def correct(statement_id: str | None, by: str, where: str, **given: Any) -> None:
    """Correct a statement, or join and split speakers or claims.

    Later readings of the same text keep it, and no program brings back what a person has split. To take a statement
    out of a claim, split the claim's ID and the statement's.

    `none` says that the article does not give it. Spans are words of the article, or START:END in characters. Each
    correction is printed with its id, by which `sayso undo` takes it back.
    """
    wanted = {field: value for field, value in given.items() if value not in (None, ())}
    _check_usage(statement_id, wanted)
    with open_kept(where) as record:
        for made in _judge(record, statement_id, wanted, by):
            click.echo(f"{made.id}\t{made.field}")
            say(f"kept; `sayso undo {made.id}` takes it back")


def _check_usage(statement_id: str | None, wanted: dict[str, Any]) -> None:
    of_speakers = wanted.keys() & {"join", "split", "split_in"}
    if not wanted:
        raise click.UsageError("say what is to be corrected: an option such as --act deny")
    if statement_id is None and not of_speakers:
        raise click.UsageError("say which statement: `sayso find` shows the id of each under its words")
    if of_speakers and (statement_id is not None or len(wanted) > 1):
        raise click.UsageError("join or split in a command of its own")
    if wanted.keys() & set(SPEAKER) and "speaker" not in wanted:
        raise click.UsageError("--kind, --role and --affiliation go with --speaker")


def _judge(record: Record, statement_id: str | None, wanted: dict[str, Any], by: str) -> Iterator[Correction]:
    pair = wanted.get("join") or wanted.get("split") or ()
    if _are_of_claims(record, pair):
        yield _judge_claims(record, pair, "join" in wanted, by)
    elif "join" in wanted:
        yield record.join(*pair, by=by)
    elif "split" in wanted:
        yield record.split(*pair, by=by)
    elif "split_in" in wanted:
        article_id, speaker_id = wanted["split_in"]
        yield record.split_in_article(speaker_id, article_id, by=by)
    elif statement_id is not None:
        yield from _correct_statement(record, statement_id, wanted, by)


def _are_of_claims(record: Record, pair: tuple[str, ...]) -> bool:
    """Whether these are ids of claims or statements, and not of speakers."""
    return any(record.claim(id_) or record.reading(id_) is not None for id_ in pair)


def _judge_claims(record: Record, pair: tuple[str, ...], same: bool, by: str) -> Correction:
    from sayso.pipeline_link import join_claims, part_claims

    return join_claims(record, *pair, by=by) if same else part_claims(record, *pair, by=by)


def _correct_statement(record: Record, id_: str, wanted: dict[str, Any], by: str) -> Iterator[Correction]:
    from sayso.pipeline_link import relink, set_stance
    from sayso.show.correcting import NONE, find_statement, make_speaker, read_value

    stance = wanted.pop("stance", None)
    reading, said = find_statement(record.reading(id_), id_)
    values: dict[Any, Any] = {
        name: read_value(reading, said, name, value) for name, value in wanted.items() if name not in SPEAKER
    }
    if wanted.get("speaker", NONE) != NONE:
        about = {name: wanted[name] for name in SPEAKER if name in wanted}
        values["speaker"] = make_speaker(reading, wanted["speaker"], about)
    if stance and not record.claim(id_):
        raise RecordError(f"statement {id_} stands in no claim")
    if values:
        yield from record.correct_all(id_, values, by=by)
        relink(record, id_)
    if stance:
        yield set_stance(record, id_, stance, by=by)
