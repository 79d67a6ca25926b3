"""Every page as JSON and CSV: the same data as the page, in the shapes that the commands print."""

from __future__ import annotations

import csv
import io
import json

import pytest
from fastapi.testclient import TestClient

from sayso.keep import Record
from sayso.reading_json import reading_to_json
from sayso.show.web.app import make_app
from sayso.show.web.page import Page, twin_path
from sayso.show.web.pages import PAGES
from tests.factories import make_port_reading
from tests.show.web.press import EVIL, fill, some_path

READING = make_port_reading()
DENIAL = READING.statements[1]


@pytest.fixture
def client(record: Record) -> TestClient:
    fill(record)
    return TestClient(make_app(record), base_url="http://127.0.0.1:8033")


def read_rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_page_has_both(client: TestClient, record: Record, page: Page):
    path = some_path(record, page.path)
    assert client.get(path).status_code == 200, path
    found = client.get(twin_path(path, "json"))
    assert (found.status_code, found.headers["content-type"]) == (200, "application/json")
    assert isinstance(found.json(), dict)
    rows = client.get(twin_path(path, "csv"))
    assert rows.headers["content-type"].startswith("text/csv")
    assert rows.headers["content-disposition"] == f'attachment; filename="{page.name}.csv"'
    assert tuple(next(csv.reader(io.StringIO(rows.text, newline="")))) == page.columns


def test_an_article_is_the_json_of_a_reading(client: TestClient):
    found = client.get(f"/articles/{READING.article.id}.json").json()
    assert found["reading"] == json.loads(json.dumps(reading_to_json(READING)))


def test_a_search_keeps_its_query(client: TestClient):
    found = client.get("/search.json", params={"words": "nonsense", "act": "deny"}).json()
    assert [hit["statement"]["id"] for hit in found["hits"]] == [DENIAL.id]
    assert found["query"]["act"] == "deny"
    [row] = read_rows(client.get("/search.csv", params={"words": "nonsense", "act": "deny"}).text)
    assert (row["statement"], row["speaker"], row["act"]) == (DENIAL.id, "Ana Ruiz", "deny")


def test_what_a_spreadsheet_would_run_is_text(client: TestClient):
    rows = read_rows(client.get(f"/articles/{EVIL.article.id}.csv").text)
    assert rows
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("ending", ["json", "csv"])
def test_what_cannot_be_had_is_said_in_json(client: TestClient, ending: str):
    missing = client.get(f"/articles/none.{ending}")
    assert (missing.status_code, missing.json()) == (404, {"detail": "There is no such thing in this record."})
    wrong = client.get(f"/search.{ending}?act=shout")
    assert (wrong.status_code, wrong.json()["detail"][:15]) == (400, "act must be one")
