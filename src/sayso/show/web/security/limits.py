"""How much a request may bring: a body larger than that is refused before it is kept."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

AROUND = 65_536
"""What the fields and the frame of a form take beside an upload."""


class TooLarge(HTTPException):
    """More came than a request may bring."""


class BodyLimit:
    """Middleware: at most `size` bytes of upload; inside the application reading more raises TooLarge."""

    def __init__(self, app: ASGIApp, size: int) -> None:
        self._app = app
        self._size = size
        self._most = size + AROUND

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        why = f"larger than the limit of {self._size / 1e6:g} MB; `sayso add` reads larger files"
        declared = Headers(scope=scope).get("content-length", "0")
        if not declared.isdecimal() or len(declared) > 18 or int(declared) > self._most:
            await PlainTextResponse(f"{why}\n", 413, headers={"Connection": "close"})(scope, receive, send)
            return
        taken = 0

        async def receive_counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._most:
                raise TooLarge(413, why)
            return message

        try:
            await self._app(scope, receive_counted, send)
        except TooLarge:  # read by another middleware, where nobody makes a page of it
            await PlainTextResponse(f"{why}\n", 413, headers={"Connection": "close"})(scope, receive, send)
