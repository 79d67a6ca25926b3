"""Changing things: reading and adding articles, and people's corrections. Whoever asks is named in the record."""

from __future__ import annotations

from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Body, Query, Request
from starlette.concurrency import run_in_threadpool

from sayso.keep import Correction, Record
from sayso.keep.verdicts import Value
from sayso.pipeline_link import join_claims, part_claims, relink, set_stance
from sayso.pipeline_link import undo as take_back
from sayso.reading_json import reading_to_json, skipped_to_json
from sayso.records import Reading, content_id
from sayso.show.lists.data import Json
from sayso.show.web import security
from sayso.show.web.api import models
from sayso.show.web.api.answers import Answer, missing
from sayso.show.web.api.looking import Id, Kept
from sayso.show.web.page import AskError
from sayso.show.web.site import site_of
from sayso.show.web.sources import About, Address, Source, Upload, make_text

router = APIRouter()
MOST_READINGS = 20


@router.post("/read", response_model=models.ReadingsOut)
async def read(request: Request, given: models.TextIn) -> Answer:
    """Read a text or an address, and keep nothing.

    One is read at a time. Of an address with many articles the first twenty are read; a text may have 200,000
    characters. What is larger is for `/add`.
    """
    source = _source(given)
    if len(given.text or "") > models.LONGEST_READ:
        raise AskError(f"a text to read at once has at most {models.LONGEST_READ} characters: add it instead")
    async with request.app.state.reading:
        return Answer({"readings": await run_in_threadpool(_read, source)})


@router.post("/add", response_model=models.JobOut, status_code=202)
def add(request: Request, given: models.TextIn) -> Answer:
    """Read a text or an address and keep it, in the background; `/jobs/{id}` says how far it is."""
    return _start(request, _source(given))


@router.post("/add/file", response_model=models.JobOut, status_code=202)
def add_file(
    request: Request,
    name: Annotated[str, Query(min_length=1, max_length=200, examples=["page.html"])],
    content: Annotated[bytes, Body(media_type="application/octet-stream")],
) -> Answer:
    """Read a file and keep it, in the background: HTML, plain text, JSON Lines, a feed, a WARC; gzip of these."""
    return _start(request, Upload(name, content))


@router.get("/jobs", response_model=models.JobsOut)
def jobs(request: Request) -> Answer:
    """What was added since the site was started, newest first."""
    return Answer({"jobs": site_of(request).adding.list()})


@router.get("/jobs/{id}", response_model=models.JobOut)
def job(request: Request, id: Id) -> Answer:
    """One job, as far as it is."""
    found = site_of(request).adding.find(id)
    if found is None:
        raise missing("job")
    return Answer(found)


@router.get("/corrections", response_model=models.CorrectionsOut)
def corrections(record: Kept, standing: bool = False) -> Answer:
    """Every verdict of a person in the order of making; with `standing`, without those taken back."""
    return Answer({"corrections": record.corrections(standing_only=standing)})


@router.post("/corrections", response_model=Correction, status_code=201)
def correct(
    request: Request,
    record: Kept,
    given: models.CorrectionIn | models.StanceIn | models.SpeakersIn | models.ClaimsIn,
) -> Answer:
    """Give a verdict on a statement, on two speakers or on two claims; later readings by a better model keep it."""
    return Answer(_judge(record, given, _person(request)), 201)


@router.post("/corrections/{id}/undo", response_model=Correction)
def undo(request: Request, record: Kept, id: Id) -> Answer:
    """Take a verdict back; it stays in the record with the date."""
    return Answer(take_back(record, id, by=_person(request)))


def _judge(
    record: Record, given: models.CorrectionIn | models.StanceIn | models.SpeakersIn | models.ClaimsIn, by: str
) -> Correction:
    if isinstance(given, models.SpeakersIn):
        return (record.join if given.field == "same" else record.split)(*given.speakers, by=by)
    if isinstance(given, models.ClaimsIn):
        return (join_claims if given.field == "same" else part_claims)(record, *given.claims, by=by)
    if isinstance(given, models.StanceIn):
        return set_stance(record, given.statement, given.value, by=by)
    made = record.correct(given.statement, given.field, _value(given), by=by)
    relink(record, given.statement)
    return made


def _source(given: models.TextIn) -> Source:
    """What is to be read. Raises AskError unless there is a text or an address."""
    about = About(given.title, given.outlet, given.published)
    if given.text is not None:
        return make_text(given.text, given.url, about)
    if given.url is not None:
        return Address(given.url, about)
    raise AskError("give a text or an address")


def _start(request: Request, source: Source) -> Answer:
    source.about.options()  # a wrong date is refused now and not when its turn comes
    return Answer(site_of(request).adding.start(source, by=_person(request)), 202)


def _read(source: Source) -> list[Json]:
    found = islice(source.read(), MOST_READINGS)
    return [reading_to_json(item) if isinstance(item, Reading) else skipped_to_json(item) for item in found]


def _value(given: models.CorrectionIn) -> Value:
    if isinstance(given.value, models.SpeakerIn):
        return given.value.speaker(content_id("speaker", given.value.name))
    return given.value


def _person(request: Request) -> str:
    """Who asks, for the record. Raises AskError for somebody who has no name here."""
    person = security.person_of(request)
    if person is None:
        raise AskError("the record must say who asks for this: log in")
    return person
