"""The session cookie: out of reach for scripts and other sites, and over TLS bound to this host alone."""

from __future__ import annotations

from fastapi import Request, Response

from sayso.show.web.options import Options


def is_secure(request: Request, options: Options) -> bool:
    """Whether the browser reached us over TLS: said by the person who serves, or by a proxy on this machine."""
    return (options.public_url or "").startswith("https:") or request.url.scheme == "https"


def cookie_name(request: Request, options: Options) -> str:
    """With TLS the browser itself holds the cookie to this host (RFC 6265bis, the `__Host-` prefix)."""
    return "__Host-sayso" if is_secure(request, options) else "sayso"


def give_cookie(request: Request, answer: Response, options: Options, token: str) -> None:
    """Tell the browser its session; it forgets it when it is closed."""
    name, secure = cookie_name(request, options), is_secure(request, options)
    answer.set_cookie(name, token, path="/", secure=secure, httponly=True, samesite="lax")


def take_cookie(request: Request, answer: Response, options: Options) -> None:
    """Make the browser forget its session."""
    name, secure = cookie_name(request, options), is_secure(request, options)
    answer.delete_cookie(name, path="/", secure=secure, httponly=True, samesite="lax")
