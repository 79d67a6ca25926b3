"""The network under the HTTP client: connects only to checked addresses and lets nothing outlast the deadline."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore2

from sayso.errors import GatherError
from sayso.gather.addresses import resolve


class Deadline:
    """A moment after which nothing may wait any longer.

    >>> Deadline(60).left() > 59
    True
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self, most: float | None = None) -> float:
        """Seconds left, but `most` at most. Raises `GatherError` when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise self.error()
        return left if most is None else min(left, most)

    def error(self) -> GatherError:
        """What to tell the user when the time is up."""
        return GatherError(f"no full answer within {self._seconds:g} seconds")


class GuardedBackend(httpcore2.NetworkBackend):
    """Resolves a name once, checks every address it has, and connects to those only."""

    def __init__(self, deadline: Deadline, allow_private: bool) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        self._plain = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """A stream to the first address that answers."""
        failure: Exception | None = None
        for address in resolve(host, port, self._allow_private):
            try:
                stream = self._plain.connect_tcp(
                    address, port, self._deadline.left(timeout), local_address, socket_options or ()
                )
            except httpcore2.ConnectTimeout:
                raise self._deadline.error() from None
            except httpcore2.ConnectError as error:
                failure = error
            else:
                return _TimedStream(stream, self._deadline)
        raise failure or httpcore2.ConnectError(f"{host} has no address")


class _TimedStream(httpcore2.NetworkStream):
    """A stream whose every wait ends at the deadline: a byte a second must not keep us for ever."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return _TimedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
