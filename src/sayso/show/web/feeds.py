"""Atom feeds (RFC 4287) for a search, a claim and a speaker."""

from __future__ import annotations

from fastapi import FastAPI


def install(app: FastAPI) -> None:
    """Adds a feed beside every page that has one: `sayso.show.web.page.Page.feed`."""
