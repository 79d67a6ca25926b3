"""Every page as `.json` and `.csv`, made from the same data."""

from __future__ import annotations

from fastapi import FastAPI


def install(app: FastAPI) -> None:
    """Adds the twins of every page in `sayso.show.web.pages.PAGES` at `twin_path`."""
