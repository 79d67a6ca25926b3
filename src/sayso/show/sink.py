"""Where data goes: standard output, or a file that is either whole or not there."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from sayso.errors import SaysoError

STDOUT = "-"


@contextmanager
def open_sink(path: str = STDOUT) -> Iterator[TextIO]:
    """A text stream for `path`; `-` is standard output.

    A file is written beside its place and moved there at the end, so that nobody ever sees half of it, and an error
    leaves an older file as it was. A pipe or device (`/dev/null`) is written directly. Text is UTF-8; a terminal keeps
    its own encoding. Raises SaysoError where no file can be written.

    >>> with open_sink() as out:
    ...     _ = out.write("to standard output")
    to standard output
    """
    if path == STDOUT:
        yield _stdout()
        sys.stdout.flush()
    elif os.path.exists(path) and not os.path.isfile(path):
        with open(path, "w", encoding="utf-8", errors="replace", newline="") as out:
            yield out
    else:
        with _whole_file(Path(os.path.realpath(path))) as out:
            yield out


def _stdout() -> TextIO:
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure and sys.stdout.isatty():
        reconfigure(errors="replace")
    elif reconfigure:
        reconfigure(encoding="utf-8", errors="replace", newline="")
    return sys.stdout


@contextmanager
def _whole_file(path: Path) -> Iterator[TextIO]:
    try:
        handle, unfinished = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise SaysoError(f"cannot write {path}: {error.strerror}") from error
    try:
        with open(handle, "w", encoding="utf-8", errors="replace", newline="") as out:
            yield out
        os.chmod(unfinished, _mode_for(path))
        os.replace(unfinished, path)
    except BaseException:
        os.unlink(unfinished)
        raise


def _mode_for(path: Path) -> int:
    """The mode that the file has, or that a new file gets here: temporary files are private, results are not."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
