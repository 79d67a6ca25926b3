"""Files and folders that appear whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.errors import SaysoError


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A place beside `path` to make a file or a folder at; it is moved to `path` when the block ends without error.

    An older file stays as it was until then; an older folder is only replaced when it is empty. Raises SaysoError
    where nothing can be made.

    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with whole(Path(folder) / "out.txt") as unfinished:
    ...         _ = unfinished.write_text("all of it")
    ...     print(os.listdir(folder))
    ['out.txt']
    """
    target = Path(os.path.realpath(path))
    if target.is_dir() and any(target.iterdir()):
        raise SaysoError(f"{path} is a folder with files in it: name a new one")
    try:
        workplace = Path(tempfile.mkdtemp(prefix=f".{target.name[:40]}.", dir=target.parent))
    except OSError as error:
        raise SaysoError(f"cannot write {path}: {error.strerror}") from error
    try:
        yield workplace / "made"
        os.replace(workplace / "made", target)
    except OSError as error:
        raise SaysoError(f"cannot write {path}: {error.strerror or error}") from error
    finally:
        shutil.rmtree(workplace, ignore_errors=True)
