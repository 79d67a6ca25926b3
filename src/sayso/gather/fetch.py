"""An http(s) address to a blob, within limits of size, time, redirects and of where one may go."""

from __future__ import annotations

import io
import ssl
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache

import httpcore2
import httpx2

from sayso.errors import GatherError
from sayso.gather.blob import Blob, open_blob
from sayso.gather.network import Deadline, GuardedBackend
from sayso.gather.options import GatherOptions, Limits

REDIRECTS = frozenset({301, 302, 303, 307, 308})
# Only what can be unpacked with a cap on the result is asked for.
HEADERS = {
    "User-Agent": "sayso (+https://pypi.org/project/sayso/)",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Encoding": "gzip, identity",
    "Accept-Language": "en",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said in the end: the address that the last redirect led to, the status, and the body as sent.

    `body` is that of a 200 only, and empty for any other status. A header's name may be in any case.
    """

    url: httpx2.URL
    status: int
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def reason(self) -> str:
        """The status in words for the user."""
        return f"the server answered {self.status} {httpx2.codes.get_reason_phrase(self.status)}"


def fetch(address: str, options: GatherOptions) -> AbstractContextManager[Blob]:
    """What stands at `address`; the blob's url is where the last redirect led.

    Raises `GatherError` as `ask` does, and when the server answers anything but 200.
    """
    return open_answer(address, ask(address, options))


def open_answer(address: str, answer: Answer) -> AbstractContextManager[Blob]:
    """The body of an answer, gunzipped where it was packed. Raises `GatherError` when there is none."""
    if answer.status != 200:
        raise GatherError(answer.reason)
    packing = answer.headers.get("content-encoding", "identity").lower()
    if packing not in {"identity", "gzip", "x-gzip", ""}:
        raise GatherError(f"sent in an unknown packing ({packing})")
    return open_blob(address, str(answer.url), io.BytesIO(answer.body), answer.headers.get("content-type"))


def ask(address: str, options: GatherOptions, headers: Mapping[str, str] | None = None) -> Answer:
    """The server's answer to a GET of `address`, with `headers` added to the usual ones, after all redirects.

    Nothing of the environment (proxies, netrc) is used and no cookie is kept. Raises `GatherError` when the address is
    not http(s), leads to a private address (unless the options allow it), redirects in a circle or too often, takes too
    long, or is too large.
    """
    deadline = Deadline(options.limits.seconds)
    backend = GuardedBackend(deadline, options.allow_private)
    with httpcore2.ConnectionPool(ssl_context=_ssl_context(), network_backend=backend) as pool:
        visit = _Visit(pool, deadline, options.limits, {**HEADERS, **(headers or {})})
        return _follow(visit, _web_address(address))


@cache
def _ssl_context() -> ssl.SSLContext:
    """Made once: reading the list of authorities takes longer than many an answer."""
    return httpx2.create_ssl_context()


@dataclass(frozen=True, slots=True)
class _Visit:
    """What stays the same over the redirects of one address."""

    pool: httpcore2.ConnectionPool
    deadline: Deadline
    limits: Limits
    headers: dict[str, str]


def _follow(visit: _Visit, url: httpx2.URL) -> Answer:
    seen: set[str] = set()
    while len(seen) <= visit.limits.redirects:
        seen.add(str(url))
        answer = _ask(visit, url)
        if answer.status not in REDIRECTS or "location" not in answer.headers:
            return answer
        url = _web_address(str(_join(url, answer.headers["location"])))
        if str(url) in seen:
            raise GatherError(f"redirects in a circle, back to {url}")
    raise GatherError(f"redirects more than {visit.limits.redirects} times")


def _ask(visit: _Visit, url: httpx2.URL) -> Answer:
    headers = {"Host": url.netloc.decode("ascii"), **visit.headers}
    target = httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    try:
        with visit.pool.stream("GET", target, headers=[*headers.items()]) as response:
            body = _body(response, visit.limits.size) if response.status == 200 else b""
            return Answer(url, response.status, httpx2.Headers(response.headers), body)
    except (httpcore2.TimeoutException, httpcore2.PoolTimeout):
        raise visit.deadline.error() from None
    except (httpcore2.NetworkError, httpcore2.ProtocolError, httpcore2.UnsupportedProtocol, OSError) as error:
        raise GatherError(f"cannot be fetched: {error or type(error).__name__}") from None


def _body(response: httpcore2.Response, limit: int) -> bytes:
    """The body as sent. A gzip body stays packed here: the blob unpacks it, with a cap."""
    body = bytearray()
    for piece in response.iter_stream():
        body += piece
        if len(body) > limit:
            raise GatherError(f"larger than the limit of {limit / 1e6:g} MB")
    return bytes(body)


def _join(url: httpx2.URL, location: str) -> httpx2.URL:
    try:
        return url.join(location)
    except httpx2.InvalidURL:
        raise GatherError(f"redirects to {location!r}, which is no address") from None


def _web_address(address: str) -> httpx2.URL:
    try:
        url = httpx2.URL(address)
    except httpx2.InvalidURL as error:
        raise GatherError(f"not a web address: {error}") from None
    if url.scheme not in {"http", "https"} or not url.host:
        raise GatherError(f"only http and https addresses are fetched, not {str(url)!r}")
    return url
