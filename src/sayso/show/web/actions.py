"""What a person does on the site beside reading: each is a form that is posted, and an answer that leads on."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException

from sayso.pipeline_link import join_claims, part_claims, relink, set_stance, undo
from sayso.show.web.add_form import add, show_job, show_job_as_json
from sayso.show.web.corrected import read_corrections, read_stance
from sayso.show.web.export_page import add_export
from sayso.show.web.page import Asked
from sayso.show.web.pages.correct import make_correct
from sayso.show.web.posting import Posted, go_to, sender_of, text_of
from sayso.show.web.site import site_of


def add_actions(app: FastAPI) -> None:
    """Adds the addresses that change the record, and those that only lead to another page."""
    posted: dict[str, Callable[..., Response]] = {
        "/add": add,
        "/statements/{id}/correct": correct,
        "/claims/join": join_two_claims,
        "/claims/{id}/part": part_from_claim,
        "/speakers/join": join_speakers,
        "/speakers/split": split_speaker,
        "/corrections/{id}/undo": take_back,
    }
    for path, handler in posted.items():
        app.add_api_route(path, handler, methods=["POST"], include_in_schema=False)
    add_export(app)
    app.add_api_route("/adds/{id}.json", show_job_as_json, include_in_schema=False)
    app.add_api_route("/adds/{id}", show_job, include_in_schema=False)
    app.add_api_route("/statements/{id}", find_statement, include_in_schema=False)


def find_statement(request: Request, id: str) -> Response:
    """Leads to the place of a statement on the page of its article: an address that lasts."""
    reading = site_of(request).record.reading(id)
    if reading is None:
        raise HTTPException(404)
    return go_to(f"/articles/{_safe(reading.article.id)}#s-{_safe(id)}")


def correct(request: Request, id: str, posted: Posted) -> Response:
    """Keeps what a person changed in the form of a statement; what was left as it is changes nothing."""
    record, by = site_of(request).record, sender_of(request)
    page = make_correct(record, Asked({"id": id}))
    if page is None:
        raise HTTPException(404)
    corrections = read_corrections(page, posted)
    for field, value in corrections.items():
        record.correct(id, field, value, by=by)
    if corrections:
        relink(record, page.reading.article.id)
    stance = read_stance(page, posted)
    if stance is not None:
        set_stance(record, id, stance, by=by)
    shown = "" if "rejected" in corrections else f"#s-{_safe(id)}"
    return go_to(f"/articles/{_safe(page.reading.article.id)}{shown}")


def join_two_claims(request: Request, posted: Posted) -> Response:
    """Two claims, by their ids or addresses, are one."""
    record = site_of(request).record
    one, other = text_of(posted, "one"), text_of(posted, "other").rstrip("/").rsplit("/", 1)[-1]
    join_claims(record, one, other, by=sender_of(request))
    kept = record.claim(one) or record.claim(other)
    return go_to(f"/claims/{_safe(kept[0].id)}" if kept else "/claims?all=yes")


def part_from_claim(request: Request, id: str, posted: Posted) -> Response:
    """A statement does not belong to a claim."""
    record = site_of(request).record
    part_claims(record, id, text_of(posted, "statement"), by=sender_of(request))
    return go_to(f"/claims/{_safe(id)}" if record.claim(id) else "/claims?all=yes")


def join_speakers(request: Request, posted: Posted) -> Response:
    """Two speakers are one."""
    one, other = text_of(posted, "one"), text_of(posted, "other")
    site_of(request).record.join(one, other, by=sender_of(request))
    return go_to(f"/speakers/{_safe(one)}")


def split_speaker(request: Request, posted: Posted) -> Response:
    """In one article the speaker is somebody else of the same name and role."""
    speaker, article = text_of(posted, "speaker"), text_of(posted, "article")
    site_of(request).record.split_in_article(speaker, article, by=sender_of(request))
    return go_to(f"/articles/{_safe(article)}")


def take_back(request: Request, id: str, posted: Posted) -> Response:
    """Undoes a correction; leads back to where it was asked for."""
    undo(site_of(request).record, id, by=sender_of(request))
    back = text_of(posted, "back")
    return go_to(back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/corrections")


def _safe(id_: str) -> str:
    return quote(id_, safe="")
