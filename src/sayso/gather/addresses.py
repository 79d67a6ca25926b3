"""Which network addresses may be fetched: only those of the open internet."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from sayso.errors import GatherError

# `is_global` is true for these although each can stand for an inner address: NAT64 (RFC 6052, RFC 8215), 6to4
# (RFC 3056), IPv4-compatible (RFC 4291), site-local (RFC 3879), Teredo (RFC 4380).
INNER = tuple(
    IPv6Network(block)
    for block in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "::/96", "fec0::/10", "2001::/32", "5f00::/16")
)
INNER4 = tuple(ip_network(block) for block in ("192.0.0.0/24", "192.88.99.0/24", "100.64.0.0/10"))


def resolve(host: str, port: int, allow_private: bool) -> list[str]:
    """The addresses of `host`, every one of them allowed.

    Resolved once: the caller connects to these very addresses, so that a second answer of the name server cannot lead
    elsewhere. Raises `GatherError` when the name is unknown or when any of its addresses is a private one.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise GatherError(f"there is no host named {host}") from None
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not allow_private and not all(is_public(address) for address in addresses):
        raise GatherError(f"{host} is a private or local address; allow private addresses if you mean it")
    return addresses


def is_public(address: str) -> bool:
    """Whether an IPv4 or IPv6 address lies in the open internet.

    >>> is_public("93.184.215.14"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("64:ff9b::7f00:1")
    (True, False, False, False)
    """
    parsed: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped:
        parsed = parsed.ipv4_mapped
    blocks = INNER if isinstance(parsed, IPv6Address) else INNER4
    return parsed.is_global and not parsed.is_multicast and not any(parsed in block for block in blocks)
