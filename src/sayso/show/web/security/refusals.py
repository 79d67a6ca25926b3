"""An answer that says no: a page for a person, JSON for a program."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

FOR_PROGRAMS = (".json", ".csv", ".atom")


def is_for_programs(request: Request) -> bool:
    """Whether an address is one that programs ask for: the API, a twin, a feed."""
    path = request.url.path
    return path.startswith("/api/") or path.endswith(FOR_PROGRAMS)


def refuse(request: Request, status: int, why: str) -> Response:
    """The refusal, with its reason in words for the user."""
    if is_for_programs(request):
        # Feed readers ask for a password only when they are told to; a browser must not, it has a page for that.
        asks = {"WWW-Authenticate": 'Basic realm="Sayso"'} if request.url.path.endswith(".atom") else {}
        return JSONResponse({"detail": why}, status, headers=asks if status == 401 else {})
    from sayso.show.web.rendering import render

    return render(request, "refused.html", status=status, why=why)
