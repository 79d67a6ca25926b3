"""What the API answers: the JSON of the commands, and verdicts in the name of whoever asks."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sayso.keep import Record
from sayso.reading_json import reading_to_json
from sayso.show.web import sources
from sayso.show.web.app import make_app
from tests.factories import make_port_reading, make_skipped
from tests.show.web.doors import PASSWORD, team_site, visit
from tests.show.web.press import SIDES, fill

READING = make_port_reading()
DENIAL = READING.statements[1]


@pytest.fixture
def api(record: Record) -> TestClient:
    fill(record)
    return TestClient(make_app(record), base_url="http://127.0.0.1:8033")


def test_an_article_is_the_json_of_sayso_read(api: TestClient):
    found = api.get(f"/api/articles/{READING.article.id}").json()
    assert found == json.loads(json.dumps(reading_to_json(READING)))


def test_search_takes_the_filters_of_sayso_find(api: TestClient):
    asked = {"words": "port", "speaker": "ruiz", "act": "deny", "medium": "email", "since": "2024-05-03"}
    found = api.get("/api/search", params=asked).json()
    assert [hit["statement"]["id"] for hit in found["hits"]] == [DENIAL.id]
    assert api.get("/api/search", params={"words": "port", "limit": 1}).json()["more"] is True
    assert api.get("/api/search", params={"wrods": "port"}).status_code == 422


def test_a_statement_knows_its_claims_and_corrections(api: TestClient, record: Record):
    [id_] = api.get(f"/api/statements/{SIDES[0].statements[0].id}").json()["claims"]
    claim = api.get(f"/api/claims/{id_}").json()
    assert claim in api.get("/api/claims").json()["claims"]
    assert claim["origins"].keys() == {"least", "most", "named"}
    stances = {each["id"]: each["stance"] for each in claim["statements"]}
    assert [stances[side.statements[0].id] for side in SIDES] == ["pro", "con"]


def test_speakers_changes_and_corrections(api: TestClient):
    speakers = api.get("/api/speakers", params={"name": "Lind"}).json()["speakers"]
    assert speakers[0]["name"] == "Pavo Lind"
    assert api.get(f"/api/speakers/{speakers[0]['id']}").json()["hits"]
    assert {change["kind"] for change in api.get("/api/changes").json()["changes"]} == {"reworded"}
    assert api.get("/api/corrections").json()["corrections"][-1]["field"] == "via"


def test_a_verdict_is_kept_and_taken_back_in_the_name_of_the_user(record: Record, tmp_path: Path):
    fill(record)
    site = visit(team_site(record, tmp_path))
    cora, ada = ("Cora", PASSWORD), ("Ada", PASSWORD)
    made = site.post("/api/corrections", json={"statement": DENIAL.id, "field": "act", "value": "judge"}, auth=cora)
    assert (made.status_code, made.json()["by"]) == (201, "person:Cora")
    assert site.get(f"/api/statements/{DENIAL.id}", auth=cora).json()["statement"]["act"] == "judge"
    undone = site.post(f"/api/corrections/{made.json()['id']}/undo", auth=ada)
    assert (undone.status_code, undone.json()["undone_by"]) == (200, "person:Ada")
    assert site.get(f"/api/statements/{DENIAL.id}", auth=cora).json()["statement"]["act"] == "deny"
    denied = site.post(
        "/api/corrections", json={"statement": DENIAL.id, "field": "act", "value": "ask"}, auth=("Rea", PASSWORD)
    )
    assert (denied.status_code, denied.json()["detail"]) == (403, "This needs the role “correct”; yours is “read”.")


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("speaker", {"name": "Pavo Lind", "role": "spokesman"}, "Pavo Lind"),
        ("speaker", None, None),
        ("content", [[0, 4]], "VELA"),
        ("via", "The Vela Courier", "The Vela Courier"),
        ("medium", "court", "court"),
    ],
)
def test_every_field_can_be_corrected(api: TestClient, field: str, value: object, shown: object):
    done = api.post("/api/corrections", json={"statement": DENIAL.id, "field": field, "value": value})
    assert done.status_code == 201, done.text
    found = api.get(f"/api/statements/{DENIAL.id}").json()["statement"][field]
    if field == "speaker":
        found = found and found["name"]
    assert (found[0]["text"] if field == "content" else found) == shown


def test_speakers_and_claims_are_joined_and_kept_apart(api: TestClient):
    one, other = [each["id"] for each in api.get("/api/speakers").json()["speakers"][:2]]
    assert api.post("/api/corrections", json={"field": "same", "speakers": [one, other]}).status_code == 201
    first, second = (side.statements[0].id for side in SIDES)
    [disputed] = api.get("/api/claims?disputed=true").json()["claims"]
    for against in [member["id"] for member in disputed["statements"] if member["stance"] == "con"]:
        stance = {"field": "stance", "statement": against, "value": "pro"}
        assert api.post("/api/corrections", json=stance).status_code == 201
    assert api.get("/api/claims?disputed=true").json()["claims"] == []
    apart = api.post("/api/corrections", json={"field": "apart", "claims": [first, second]})
    claims = [set(api.get(f"/api/statements/{id_}").json()["claims"]) for id_ in (first, second)]
    assert claims[0] & claims[1] == set()
    assert api.post(f"/api/corrections/{apart.json()['id']}/undo").status_code == 200
    assert api.get(f"/api/claims/{disputed['id']}").status_code == 200


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"statement": "none", "field": "act", "value": "deny"}, "there is no statement none"),
        ({"statement": DENIAL.id, "field": "act", "value": "shout"}, "'shout' is not a value of act"),
        ({"statement": DENIAL.id, "field": "content", "value": [[5, 2]]}, "spans must be non-empty"),
        ({"field": "same", "speakers": ["none", "nobody"]}, "there is no speaker"),
    ],
)
def test_what_cannot_be_corrected_is_said(api: TestClient, given: dict[str, object], why: str):
    done = api.post("/api/corrections", json=given)
    assert done.status_code == 400
    assert why in done.json()["detail"]


@pytest.mark.parametrize(
    "given",
    [
        {"url": "/etc/passwd"},
        {"url": "file:///etc/passwd"},
        {"url": "record.db"},
        {"url": "-"},
        {"url": "ftp://news.example/x"},
        {"url": "https://"},
        {"url": "http://[::1"},
        {},
        {"text": "x", "published": "yesterday"},
        {"text": "x", "url": "javascript:alert(1)"},
    ],
)
@pytest.mark.parametrize("path", ["/api/read", "/api/add"])
def test_nothing_but_addresses_and_texts_is_read(api: TestClient, path: str, given: dict[str, str]):
    done = api.post(path, json=given)
    assert done.status_code == 400, done.text
    assert api.get("/api/jobs").json()["jobs"] == []


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8033/",
        "http://localhost/",
        "http://[::1]/",
        "http://169.254.169.254/latest",
        "http://10.0.0.1/",
        "http://2130706433/",
        "http://[::ffff:127.0.0.1]/",
        "http://0/",
    ],
)
def test_no_way_leads_to_a_private_address(api: TestClient, url: str):
    [read] = api.post("/api/read", json={"url": url}).json()["readings"]
    assert "is a private or local address" in read["skipped"]["why"]
    job = wait_for(api, api.post("/api/add", json={"url": url}).json()["id"])
    assert "is a private or local address" in job["skipped"][0]["why"]


def wait_for(api: TestClient, id_: str) -> dict[str, object]:
    """The job when it is over."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        job = api.get(f"/api/jobs/{id_}").json()
        if job["state"] in ("done", "failed"):
            return job
    raise AssertionError(job)


def test_adding_is_followed_by_its_job(api: TestClient, monkeypatch: pytest.MonkeyPatch):
    from sayso.pipeline_record import Added

    monkeypatch.setattr(
        sources, "add_upload", lambda *_, **__: iter([Added(READING.article, "new", 6), make_skipped()])
    )
    started = api.post("/api/add/file?name=C:\\saved\\page.html", content=b"<p>")
    assert started.status_code == 202
    job = wait_for(api, started.json()["id"])
    assert (job["where"], job["state"], job["added"], job["left_out"]) == ("page.html", "done", 1, 1)
    assert job["articles"] == [
        {"id": READING.article.id, "title": READING.article.title, "outcome": "new", "statements": 6}
    ]
    assert api.get("/api/jobs").json()["jobs"] == [job]


def test_a_job_that_fails_says_so(api: TestClient, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(sources, "add_upload", fail)
    job = wait_for(api, api.post("/api/add", json={"text": "Ruiz said no."}).json()["id"])
    assert (job["state"], job["why"]) == ("failed", "Sayso failed on it; the log of the server says why")


def test_a_file_is_told_by_its_name_and_bytes(api: TestClient):
    for name, content, why in (("a.pdf", b"%PDF-1.7", "a PDF, not a text"), ("a.txt", b" ", "no text in it")):
        job = wait_for(api, api.post("/api/add/file", params={"name": name}, content=content).json()["id"])
        assert job["skipped"] == [{"where": name, "why": why}]


def test_the_page_about_the_api_names_every_operation(api: TestClient):
    page = api.get("/api").text
    for path, methods in api.get("/api/openapi.json").json()["paths"].items():
        for method in methods:
            assert f"{method.upper()} /api{path}" in page
    assert "<script" not in page.replace('<script src="/static/', "")
