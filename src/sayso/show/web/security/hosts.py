"""Which names the site answers to, and which sites may send it a form.

A page on the web can make a browser ask `http://127.0.0.1:8033`, and by pointing its own name at 127.0.0.1 (DNS
rebinding) can even read the answer. The first is told by Origin and Sec-Fetch-Site, the second by the Host header.
"""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.show.web.options import Options

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def is_known_host(host: str, options: Options) -> bool:
    """Whether a Host header names this site. An address in figures always may: nobody else can own one.

    >>> [is_known_host(host, Options()) for host in ("127.0.0.1:8033", "localhost", "[::1]:9", "evil.example", "")]
    [True, True, True, False, False]
    """
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    names = {"localhost", options.host.lower()}
    if options.public_url:
        names.add(urlsplit(options.public_url).hostname or "")
    return name in names or _is_address(name)


def is_own_page(headers: Headers, options: Options) -> bool:
    """Whether a request that may change something comes from one of our pages, or from no browser at all.

    Every browser of today sends Sec-Fetch-Site (to https and to loopback) or Origin (everywhere); see the OWASP cheat
    sheet on cross-site request forgery, "Fetch Metadata".
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = headers.get("origin")
    if origin is None:
        return True
    return origin == _origin(options.public_url or "") or netloc_of(origin) == headers.get("host")


def netloc_of(url: str) -> str | None:
    """Host and port of an address; None where it has none.

    >>> netloc_of("http://127.0.0.1:8033"), netloc_of("null")
    ('127.0.0.1:8033', None)
    """
    try:
        return urlsplit(url).netloc or None
    except ValueError:
        return None


class KnownPlaces:
    """Middleware: refuses requests to another name (400), and changes that another site's page asks for (403)."""

    def __init__(self, app: ASGIApp, options: Options) -> None:
        self._app = app
        self._options = options

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not is_known_host(hosts[0], self._options):
            why = "This site is not called so. Behind a proxy, start it with: sayso serve --public-url ADDRESS\n"
            await PlainTextResponse(why, 400)(scope, receive, send)
        elif scope["method"] not in SAFE_METHODS and not is_own_page(headers, self._options):
            await PlainTextResponse("Another site's page asked for this; nothing was done.\n", 403)(
                scope, receive, send
            )
        else:
            await self._app(scope, receive, send)


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _is_address(name: str) -> bool:
    try:
        ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return True
