"""What a person does on the site beside reading: each is a form that is posted, and an answer that leads on."""

from __future__ import annotations

from fastapi import FastAPI


def add_actions(app: FastAPI) -> None:
    """Adds the addresses that change the record."""
