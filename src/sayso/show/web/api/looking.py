"""Looking things up: search, articles, statements, claims, speakers, changes."""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request

from sayso.keep import Record
from sayso.pipeline_claims import find_claims, list_claims
from sayso.reading_json import reading_to_json
from sayso.show.lists.claims import claim_to_json
from sayso.show.web.api import models
from sayso.show.web.api.answers import Answer, missing
from sayso.show.web.site import site_of

router = APIRouter()


def record_of(request: Request) -> Record:
    """The record that is served."""
    return site_of(request).record


Kept = Annotated[Record, Depends(record_of)]
Id = Annotated[str, Path(max_length=100)]
Text = Annotated[str, Query(max_length=1000)]
Limit = Annotated[int, Query(ge=1, le=100)]
Offset = Annotated[int, Query(ge=0, le=10_000)]


@router.get("/search", response_model=models.FoundOut)
def search(record: Kept, asked: Annotated[models.SearchIn, Query()]) -> Answer:
    """Statements by their words and by who said them, how, where and when.

    All words must occur, in any English form; "words in quotes" stand together. Without words the newest come first.
    """
    newest_first = asked.sort == "newest"
    return Answer(record.find(asked.query(), limit=asked.limit, offset=asked.offset, newest_first=newest_first))


@router.get("/articles/{id}", response_model=models.ReadingOut)
def article(record: Kept, id: Id) -> Answer:
    """An article with everything said in it, as the record shows it, with people's corrections."""
    reading = record.reading(id)
    if reading is None:
        raise missing("article")
    return Answer(reading_to_json(reading))


@router.get("/statements/{id}", response_model=models.StatementOut)
def statement(record: Kept, id: Id) -> Answer:
    """A statement, where it stands, and what people said about it."""
    reading = record.reading(id)
    said = next((each for each in reading.statements if each.id == id), None) if reading else None
    if reading is None or said is None:
        raise missing("statement")
    where = {name: getattr(reading.article, name) for name in models.WhereOut.model_fields}
    corrections = [made for made in record.corrections(article_id=reading.article.id) if made.statement_id == id]
    claims = [claim.id for claim in record.claim(id)]
    return Answer({"article": where, "statement": said, "claims": claims, "corrections": corrections})


@router.get("/claims", response_model=models.ClaimsOut)
def claims(record: Kept, disputed: bool = False, limit: Limit = 20, offset: Offset = 0) -> Answer:
    """Claims that two statements or more share; with `disputed`, only those that somebody denies."""
    found = [*islice(list_claims(record, disputed=disputed, offset=offset), limit + 1)]
    return Answer({"claims": [claim_to_json(told) for told in found[:limit]], "more": len(found) > limit})


@router.get("/claims/{id}", response_model=models.ClaimOut)
def claim(record: Kept, id: Id) -> Answer:
    """One claim with its origins."""
    told = next(iter(find_claims(record, id)), None)
    if told is None:
        raise missing("claim")
    return Answer(claim_to_json(told))


@router.get("/speakers", response_model=models.SpeakersOut)
def speakers(record: Kept, name: Text = "", limit: Limit = 20, offset: Offset = 0) -> Answer:
    """Speakers, most quoted first; with a name or a last name, only those called so."""
    found = record.speakers(name, limit=limit + 1, offset=offset)
    return Answer({"speakers": found[:limit], "more": len(found) > limit})


@router.get("/speakers/{id}", response_model=models.SpeakerOut)
def speaker(record: Kept, id: Id, limit: Limit = 20, offset: Offset = 0) -> Answer:
    """A speaker, by id or name, with what they said, newest first."""
    page = record.speaker(id, limit=limit, offset=offset)
    if page is None:
        raise missing("speaker")
    named = {"hits": page.hits, "more": page.more, "namesakes": page.namesakes}
    return Answer({"speaker": page.profile, **named})


@router.get("/changes", response_model=models.ChangesOut)
def changes(record: Kept, url: Text = "", since: date | None = None) -> Answer:
    """What outlets altered after publishing; `since` is when the new text was first seen."""
    found = record.changes(url=url or None, since=since.isoformat() if since else None)
    return Answer({"changes": found})
