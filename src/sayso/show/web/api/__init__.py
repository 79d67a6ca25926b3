"""The HTTP API with its OpenAPI description."""

from __future__ import annotations

from fastapi import FastAPI


def install(app: FastAPI) -> None:
    """Adds the routers of the API and the page that describes them."""
