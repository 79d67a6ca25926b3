"""A PostgreSQL server of the tests' own, on loopback, in a temporary folder."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from pathlib import Path

import psycopg

_BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def find_binaries() -> Path | None:
    """The folder of `initdb` and `pg_ctl`, or None where PostgreSQL is not installed."""
    on_path = shutil.which("initdb")
    candidates = [*_BINARIES, Path(on_path).resolve().parent] if on_path else _BINARIES
    return next((folder for folder in candidates if (folder / "initdb").exists()), None)


class Server:
    """`start` and `stop` it as often as a test likes; `make_database` gives the address of an empty database."""

    def __init__(self, folder: Path) -> None:
        binaries = find_binaries()
        assert binaries is not None
        self._binaries, self._data, self._log = binaries, folder / "data", folder / "log"
        self._as_user = (
            ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
        )
        self._databases = 0
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        if self._as_user:
            shutil.chown(folder, "postgres")
        self._run("initdb", "-D", str(self._data), "-U", "sayso", "-A", "trust", "-E", "UTF8", "--no-sync")

    @property
    def _address(self) -> str:
        return f"postgresql://sayso@127.0.0.1:{self.port}"

    def start(self) -> None:
        settings = f"-p {self.port} -h 127.0.0.1 -k '' -c max_connections=60 -c shared_buffers=64MB -c fsync=off"
        self._run("pg_ctl", "-D", str(self._data), "-l", str(self._log), "-w", "-o", settings, "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self._data), "-w", "-m", "immediate", "stop")

    def make_database(self, template: str = "template0") -> str:
        self._databases += 1
        name = f"record{self._databases}"
        with psycopg.connect(f"{self._address}/postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return f"{self._address}/{name}"

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._as_user, str(self._binaries / program), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/")
