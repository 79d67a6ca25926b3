"""Bytes to characters as browsers do it: byte order mark, HTTP header, `<meta>`, then a guess.

The order and the label names are those of the WHATWG Encoding and HTML standards; the labels are resolved by w3lib
(`iso-8859-1` means windows-1252, `gb2312` means gb18030).
"""

from __future__ import annotations

import codecs

BYTE_ORDER_MARKS: dict[bytes, str] = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
MOST_DAMAGE = 0.1


def decode_html(data: bytes, content_type: str | None = None) -> str:
    """The characters of a page.

    >>> decode_html(b'<meta charset="iso-8859-1"><p>\\x93No\\x94')[-4:]
    '“No”'
    """
    from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding

    encoding = http_content_type_encoding(content_type) or html_body_declared_encoding(data)
    return decode_text(data, encoding)


def decode_text(data: bytes, declared: str | None = None) -> str:
    """The characters of a plain text: by its byte order mark, else as `declared`, else UTF-8, else windows-1252.

    The mark itself is no part of the text. Bytes that mean nothing become U+FFFD.

    >>> decode_text("\\ufeffSí".encode("utf-16"))[-2:]
    'Sí'
    """
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    # A page that says utf-16 in its own ASCII letters cannot be that; the standard reads it as UTF-8.
    if declared and not declared.startswith("utf-16"):
        return data.decode(declared, "replace")
    return _guess(data)


def _guess(data: bytes) -> str:
    """UTF-8 unless too many of its non-ASCII sequences are broken: one bad byte must not garble a whole page."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = sum(character > "\x7f" for character in text) if broken else 0
    return text if broken <= MOST_DAMAGE * beyond_ascii else data.decode("windows-1252", "replace")
