"""Addresses: what is fetched, what is refused, and that nothing takes for ever."""

from __future__ import annotations

import socket
import time

import pytest

from sayso.gather import GatherOptions, Limits, gather_articles
from sayso.gather.addresses import is_public
from sayso.records import Article, Skipped
from tests.gather.pages import SENTENCES

OPEN = GatherOptions(allow_private=True)
PRIVATE = ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f000001", "127.1", "0"]
PRIVATE += ["10.0.0.1", "169.254.169.254", "192.168.1.1", "100.64.0.1", "[fe80::1]", "[64:ff9b::7f00:1]", "[::]"]
PRIVATE += ["[2002:7f00:1::]"]


def fetch_one(address: str, options: GatherOptions = OPEN) -> Article | Skipped:
    (item,) = gather_articles([address], options)
    return item


def why(address: str, options: GatherOptions = OPEN) -> str:
    item = fetch_one(address, options)
    assert isinstance(item, Skipped), item
    assert item.where == address
    return item.why


@pytest.mark.parametrize("path", ["/port", "/moved", "/packed"])
def test_page_is_fetched(site: str, path: str) -> None:
    article = fetch_one(site + path)
    assert isinstance(article, Article)
    assert article.text == "\n\n".join(SENTENCES)


def test_address_is_where_the_redirect_led(site: str) -> None:
    article = fetch_one(f"{site}/moved")
    assert isinstance(article, Article)
    assert article.url == f"{site}/port"


def test_charset_of_the_header_is_read_as_browsers_read_it(site: str) -> None:
    article = fetch_one(f"{site}/latin")
    assert isinstance(article, Article)
    assert article.text == "“The port was open,” said Ana Ruiz on Friday, and smiled."


def test_plain_text_stays_plain_text(site: str) -> None:
    article = fetch_one(f"{site}/plain")
    assert isinstance(article, Article)
    assert article.text == "The port was open, <b>said Ruiz."


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/circle", "redirects in a circle"),
        ("/ping", "redirects in a circle"),
        ("/hop1", "redirects more than 5 times"),
        ("/file", "only http and https"),
        ("/nonsense", "no address"),
        ("/none", "404 Not Found"),
        ("/large", "larger than the limit of 10 MB"),
        ("/bomb", "larger than the limit of 10 MB"),
        ("/brotli", "unknown packing"),
        ("/picture", "a picture, not a text"),
    ],
)
def test_bad_answer_is_skipped_with_the_reason(site: str, path: str, reason: str) -> None:
    assert reason in why(site + path)


@pytest.mark.parametrize("path", ["/silent", "/dribble"])
def test_hanging_server_costs_no_more_than_the_time_allowed(site: str, path: str) -> None:
    start = time.monotonic()
    options = GatherOptions(allow_private=True, limits=Limits(seconds=0.3))
    assert "within 0.3 seconds" in why(site + path, options)
    assert time.monotonic() - start < 5


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
    assert "cannot be fetched" in why(address)


@pytest.mark.parametrize("host", PRIVATE)
def test_private_address_is_refused(host: str) -> None:
    assert "private or local address" in why(f"http://{host}/", GatherOptions())


def test_redirect_to_a_private_address_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = int(site.rpartition(":")[2])

    def public_only_there(host: str, port: int, allow_private: bool) -> list[str]:
        return [host] if port == first else resolve(host, port, allow_private)

    from sayso.gather import network

    resolve = network.resolve
    monkeypatch.setattr(network, "resolve", public_only_there)
    assert "private or local address" in why(f"{site}/inner", GatherOptions())


def test_every_address_of_a_name_is_checked_and_only_these_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([["93.184.215.14", "127.0.0.1"]])  # a second question would raise

    def resolver(host: str, port: int, **how: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in next(answers)]

    monkeypatch.setattr(socket, "getaddrinfo", resolver)
    assert "private or local address" in why("http://courier.example/", GatherOptions())


def test_proxies_of_the_environment_are_not_used(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert isinstance(fetch_one(f"{site}/port"), Article)


@pytest.mark.parametrize(
    "address", ["ftp://courier.example/", "file:///etc/hostname", "http://", "http://courier.example:x/"]
)
def test_only_the_web_is_fetched(address: str) -> None:
    assert "address" in why(address)


@pytest.mark.parametrize(
    "address", ["192.0.0.8", "192.88.99.1", "fec0::1", "::127.0.0.1", "224.0.0.1", "ff02::1", "2001:0:1::", "fc00::1"]
)
def test_addresses_that_only_look_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:93.184.215.14"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)
