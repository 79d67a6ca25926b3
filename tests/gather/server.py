"""A real web server on loopback whose paths behave as good and bad sites do."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

from tests.gather.pages import article_html

PAGE = article_html().encode()
CURLY = article_html("<p>“The port was open,” said Ana Ruiz on Friday, and smiled.</p>")
REDIRECTS = {
    "/moved": "/port",
    "/circle": "/circle",
    "/ping": "/pong",
    "/pong": "/ping",
    "/file": "file:///etc/hostname",
    "/inner": "http://127.0.0.1:1/",
    "/nonsense": "http://courier.example:x/",
}
BODIES = {
    "/port": ("text/html; charset=utf-8", "", PAGE),
    "/latin": ("text/html; charset=iso-8859-1", "", CURLY.encode("cp1252")),
    "/packed": ("text/html", "gzip", gzip.compress(PAGE)),
    "/bomb": ("text/html", "gzip", gzip.compress(b" " * 30_000_000)),
    "/brotli": ("text/html", "br", b"whatever"),
    "/large": ("text/html", "", b" " * 11_000_000),
    "/picture": ("image/png", "", b"\x89PNG\r\n\x1a\n"),
    "/plain": ("text/plain", "", b"The port was open, <b>said Ruiz."),
}


class Site(str):
    """The address of a server, with which a test may change what it answers and see what it was asked."""

    answers: dict[str, tuple[int, list[tuple[str, str]], bytes]]
    seen: list[tuple[str, dict[str, str]]]

    def put(self, path: str, body: bytes = b"", kind: str = "text/html", status: int = 200, **headers: str) -> None:
        """From now on `path` answers this."""
        named = [(name.replace("_", "-"), value) for name, value in headers.items()]
        self.answers[path] = status, [("Content-Type", kind), *named], body

    def get(self, path: str) -> bytes:
        """The body that `path` answers."""
        return self.answers[path][2]

    def asked(self, path: str) -> list[dict[str, str]]:
        """The headers of each question for `path` since it was last called so; the questions are forgotten."""
        found = [headers for asked, headers in self.seen if asked == path]
        self.seen[:] = [question for question in self.seen if question[0] != path]
        return found


class _Handler(BaseHTTPRequestHandler):
    site: Site
    stopped: Event

    def do_GET(self) -> None:
        if self.path in REDIRECTS:
            self._send(302, [("Location", REDIRECTS[self.path])], b"")
        elif self.path.startswith("/hop"):
            self._send(302, [("Location", f"/hop{int(self.path[4:]) + 1}")], b"")
        elif self.path in self.site.answers:
            self.site.seen.append((self.path, dict(self.headers)))
            self._send(*self.site.answers[self.path])
        elif self.path == "/silent":
            self.stopped.wait()
        elif self.path == "/dribble":
            self._dribble()
        else:
            self._send(404, [], b"")

    def _send(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.send_response(status)
        for name, value in [*headers, ("Content-Length", str(len(body)))]:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _dribble(self) -> None:
        """A byte every 50 ms: each comes soon, all of them never."""
        self.send_response(200)
        self.end_headers()
        while not self.stopped.wait(0.05):
            try:
                self.wfile.write(b"x")
            except OSError:
                return

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: tests print only what fails."""


@contextmanager
def serve() -> Iterator[Site]:
    """The address of the server, which runs until the end."""
    stopped = Event()
    handler = type("Handler", (_Handler,), {"stopped": stopped})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    site = handler.site = Site(f"http://127.0.0.1:{server.server_address[1]}")
    site.answers, site.seen = {}, []
    for path, (kind, packing, body) in BODIES.items():
        site.put(path, body, kind, **({"Content_Encoding": packing} if packing else {}))
    server.daemon_threads = True
    thread = Thread(target=lambda: server.serve_forever(poll_interval=0.01))
    thread.start()
    try:
        yield site
    finally:
        stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()
