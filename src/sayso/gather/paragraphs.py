"""The extracted body of a page as paragraphs of plain text."""

from __future__ import annotations

from typing import Any

# The block elements of trafilatura's own small vocabulary; everything else runs on within its paragraph.
BLOCKS = ("p", "head", "item", "quote", "row", "list", "table", "code", "lb", "div")
EDGE = "\u2029"  # Unicode's paragraph separator: where a page uses it, it means the same


def paragraphs_of(body: Any) -> list[str]:
    """The paragraphs of an lxml element, each with its white space collapsed, in order; empty ones left out.

    The element is used up: marks are written into it.

    >>> from lxml.etree import fromstring
    >>> paragraphs_of(fromstring("<body><p>Ana <hi>Ruiz</hi> said no.</p><quote>Never.</quote></body>"))
    ['Ana Ruiz said no.', 'Never.']
    """
    for node in body.iter(*BLOCKS):
        node.text = EDGE + (node.text or "")
        node.tail = EDGE + (node.tail or "")
    for cell in body.iter("cell"):
        cell.tail = " " + (cell.tail or "")
    return [text for block in "".join(body.itertext()).split(EDGE) if (text := " ".join(block.split()))]
