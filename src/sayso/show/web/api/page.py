"""What the page about the API shows, taken from its OpenAPI description; no script, nothing from elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that may be given with a request."""

    name: str
    place: str
    required: bool
    type: str
    about: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that may be asked for."""

    id: str
    group: str
    method: str
    path: str
    summary: str
    about: str
    parameters: tuple[Parameter, ...]
    answers: str
    example: str


@dataclass(frozen=True, slots=True)
class Shape:
    """One type of the answers or of what is sent."""

    name: str
    about: str
    fields: tuple[Parameter, ...]


@dataclass(frozen=True, slots=True)
class ApiPage:
    """The whole API."""

    version: str
    about: str
    operations: tuple[Operation, ...]
    shapes: tuple[Shape, ...]


def describe(openapi: Schema) -> ApiPage:
    """The page's data from an OpenAPI 3.1 document of FastAPI."""
    found = (
        _operation(method, path, operation)
        for path, methods in openapi["paths"].items()
        for method, operation in methods.items()
    )
    shapes = (_shape(name, schema) for name, schema in openapi["components"]["schemas"].items())
    info = openapi["info"]
    return ApiPage(info["version"], info["description"], tuple(found), tuple(shapes))


def type_of(schema: Schema) -> str:
    """A schema in a few words.

    >>> type_of({"anyOf": [{"type": "array", "items": {"$ref": "#/components/schemas/Span"}}, {"type": "null"}]})
    'list of Span, or null'
    """
    if "$ref" in schema:
        return str(schema["$ref"].rsplit("/", 1)[1])
    if "anyOf" in schema:
        return ", or ".join(map(type_of, schema["anyOf"]))
    if "enum" in schema:
        return " | ".join(map(str, schema["enum"]))
    if "const" in schema:
        return json.dumps(schema["const"])
    if schema.get("type") == "array":
        return f"list of {type_of(schema['items'])}" if "items" in schema else "list"
    return str(schema.get("format") or schema.get("type") or "anything")


def _operation(method: str, path: str, operation: Schema) -> Operation:
    parameters = [
        Parameter(given["name"], given["in"], given["required"], type_of(given["schema"]), _bounds(given["schema"]))
        for given in operation.get("parameters", ())
    ]
    body = next(iter(operation.get("requestBody", {}).get("content", {}).items()), None)
    if body:
        parameters.append(Parameter("body", body[0], True, type_of(body[1]["schema"]), ""))
    return Operation(
        id=operation["operationId"],
        group=operation["tags"][0],
        method=method.upper(),
        path=f"/api{path}",
        summary=operation["summary"],
        about=operation["description"],
        parameters=tuple(parameters),
        answers=_answer(operation["responses"]),
        example=_example(method, path, body[0] if body else None),
    )


def _answer(responses: Schema) -> str:
    good = next(answer for status, answer in responses.items() if status.startswith("2"))
    return type_of(good["content"]["application/json"]["schema"])


def _example(method: str, path: str, media: str | None) -> str:
    """How to ask for it with curl."""
    address = f"http://127.0.0.1:8033/api{path.replace('{id}', 'ID')}"
    if media is None:
        return f"curl {'-X POST ' if method == 'post' else ''}{address}"
    if media != "application/json":
        return f"curl --data-binary @page.html -H 'Content-Type: {media}' '{address}?name=page.html'"
    body = {
        "/read": {"text": "Harbour master Ana Ruiz denied that the port was closed."},
        "/add": {"url": "https://news.example/story"},
        "/corrections": {"statement": "ID", "field": "act", "value": "deny"},
    }
    return f"curl --json '{json.dumps(body[path])}' {address}"


def _shape(name: str, schema: Schema) -> Shape:
    required = schema.get("required", ())
    fields = (
        Parameter(field, "", field in required, type_of(about), _bounds(about))
        for field, about in schema.get("properties", {}).items()
    )
    return Shape(name, schema.get("description", ""), tuple(fields))


def _bounds(schema: Schema) -> str:
    return ", ".join(_bound(schema))


def _bound(schema: Schema) -> Iterator[str]:
    words = {"minimum": "at least {}", "maximum": "at most {}", "maxLength": "at most {} characters"}
    for key, told in words.items():
        if key in schema:
            yield told.format(schema[key])
    if "default" in schema and schema["default"] not in ("", None):
        yield f"else {json.dumps(schema['default'])}"
