"""Every operation of the API with strange requests made from its own description (schemathesis).

None may end in a server error, and every answer must be as described. The requests are the same in every run. What is
read comes from the factories: the model is not asked, nor the network.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode, checks

from sayso.keep import open_record
from sayso.show.web import sources
from sayso.show.web.app import make_app
from tests.factories import make_port_reading, make_skipped

HOME = "http://127.0.0.1:8033"
READING = make_port_reading()
CHECKS = [
    checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A browser at home, on a record of the port dispute with a correction."""
    readings = [READING, make_skipped()]
    with pytest.MonkeyPatch.context() as patched, open_record(tmp_path_factory.mktemp("api") / "record.db") as record:
        for name in ("read_articles", "read_upload"):
            patched.setattr(sources, name, lambda *_, **__: iter(readings))
        for name in ("add_articles", "add_upload"):
            patched.setattr(sources, name, lambda *_, **__: iter([make_skipped()]))
        record.add(READING, by="sayso-en-1")
        record.correct(READING.statements[0].id, "act", "judge", by="person:Mira")
        yield TestClient(make_app(record), base_url=HOME, raise_server_exceptions=False)


@pytest.fixture(scope="module")
def schema(client: TestClient) -> Any:
    """The description of the API, as a program gets it."""
    return schemathesis.openapi.from_dict(client.get("/api/openapi.json").json())


def known_ids(client: TestClient) -> list[str]:
    """An article, a statement, a speaker and a correction that there are."""
    speaker = client.get("/api/speakers").json()["speakers"][0]["id"]
    correction = client.get("/api/corrections").json()["corrections"][0]["id"]
    return [READING.article.id, READING.statements[0].id, speaker, correction]


def test_no_request_ends_in_a_server_error(client: TestClient, schema: Any):
    operations = [found.ok() for found in schema.get_all_operations()]
    ids = st.sampled_from(known_ids(client))
    asked: Counter[str] = Counter()
    for operation in operations:
        try_out(client, operation.as_strategy(generation_mode=GenerationMode.POSITIVE), ids, asked)
        if any((operation.query, operation.path_parameters, operation.body)):
            try_out(client, operation.as_strategy(generation_mode=GenerationMode.NEGATIVE), ids, asked)
    assert {label.rsplit(" ", 1)[0] for label in asked} == {operation.label for operation in operations}


def try_out(
    client: TestClient, cases: st.SearchStrategy[Any], ids: st.SearchStrategy[str], asked: Counter[str]
) -> None:
    """Sends requests and holds each answer against the description; half of those with an id have a known one."""

    @settings(max_examples=16, database=None, suppress_health_check=list(HealthCheck))
    @given(case=cases, known=ids, use_known=st.booleans())
    def send(case: Any, known: str, use_known: bool) -> None:
        if use_known and case.path_parameters:
            case.path_parameters["id"] = known
        answer = client.request(**_sent(case))
        asked[f"{case.operation.label} {answer.status_code}"] += 1
        case.validate_response(answer, checks=CHECKS)

    send()


def _sent(case: Any) -> dict[str, Any]:
    given_ = case.as_transport_kwargs(base_url=f"{HOME}/api")
    return {"content" if name == "data" else name: value for name, value in given_.items() if name != "cookies"}
