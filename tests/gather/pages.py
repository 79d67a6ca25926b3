"""Invented pages for the tests of gathering; each function hides the dull parts of one."""

from __future__ import annotations

SENTENCES = (
    "The harbour master of Vela, Ana Ruiz, said on Friday that the port had never been closed.",
    "“Every ship that asked for a berth was given one,” she said in an e-mail to the Vela Courier.",
    "The Ministry of Transport had claimed a day before that the harbour was shut after an accident.",
    "An official who would not be named said that nobody in the ministry had seen the report.",
)


def article_html(body: str = "", head: str = "", title: str = "Port was never closed, says harbour master") -> str:
    """A page with four paragraphs of news, or with `body` instead of them."""
    paragraphs = body or "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    return (
        f'<!doctype html><html lang="en"><head><title>{title} - Vela Courier</title>{head}</head><body>'
        f"<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav>"
        f"<main><article><h1>{title}</h1>{paragraphs}</article></main>"
        f"<footer>Published by Courier Press</footer></body></html>"
    )
