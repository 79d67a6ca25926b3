"""What a person who serves a record may ask of the site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """How a record is served.

    `title` is what the record is called on the page; `host` and `port` are where the site listens; `upload_size` is
    the most bytes that a file or a text in the add box may have. `public_url` is the address that people type when a
    proxy stands in front. `users` is the file of who may log in; without one nobody can.

    >>> Options(host="::1").loopback
    True
    """

    title: str = "record"
    host: str = "127.0.0.1"
    port: int = 8033
    upload_size: int = 10_000_000
    public_url: str | None = None
    users: Path | None = None

    @property
    def loopback(self) -> bool:
        """Whether only programs of this machine can reach the site."""
        return self.host in ("127.0.0.1", "::1", "localhost")

    @property
    def at_home(self) -> bool:
        """Whether nobody but the people of this machine can reach the site, not through a proxy either."""
        return self.loopback and self.public_url is None

    @property
    def address(self) -> str:
        """Where a browser on this machine finds the site.

        >>> Options().address
        'http://127.0.0.1:8033/'
        """
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/"
