"""A record of every version that was released, as it was written then: what upgrading must keep.

    python -m tests.keep.old_record sqlite
    python -m tests.keep.old_record postgresql://me@127.0.0.1/empty

Run it once, when a version is released: it writes `tests/keep/old/VERSION.db.gz` or `VERSION.sql`.
"""

from __future__ import annotations

import gzip
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from sayso.keep import open_record
from sayso.keep.upgrade import PRESENT
from sayso.records import Reading
from tests.factories import make_article, make_port_reading, make_reading, make_statement

OLD = Path(__file__).parent / "old"
PAGE = b"<html>the port</html>"


def make_press() -> list[Reading]:
    """The port dispute, the same altered later, and an article with what no database holds."""
    port = make_port_reading()
    later = make_article("The port was never closed, it was said.")
    odd = make_article("Ruiz said \0 no.", url="https://courier.example/odd")
    return [
        port,
        make_reading(later, make_statement(later, "The port was never closed")),
        make_reading(odd, replace(make_statement(odd, "\0 no"), via="\ud800")),
    ]


def fill(where: str) -> None:
    """With two verdicts, one of them taken back."""
    port, later, odd = make_press()
    with open_record(where) as record:
        record.add(port, by="model-1", made_at="2024-05-03T10:00:00+00:00", page=PAGE)
        record.add(later, by="model-1", made_at="2024-05-04T10:00:00+00:00")
        record.add(odd, by="model-1", made_at="2024-05-05T10:00:00+00:00")
        record.correct(later.statements[0].id, "act", "accuse", by="person:Mira")
        undone = record.correct(later.statements[0].id, "medium", "speech", by="person:Mira")
        record.undo(undone.id, by="person:Ivo")


def dump(address: str) -> str:
    """The whole database as SQL."""
    command = ["pg_dump", "--inserts", "--no-owner", "--no-privileges", address]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    # Lines for psql alone, which the driver would not know.
    return "\n".join(line for line in done.stdout.splitlines() if not line.startswith("\\")) + "\n"


def main(store: str) -> None:
    OLD.mkdir(exist_ok=True)
    if store != "sqlite":
        fill(store)
        (OLD / f"{PRESENT}.sql").write_text(dump(store), encoding="utf-8")
        return
    with tempfile.TemporaryDirectory() as folder:
        fill(f"{folder}/record.db")
        packed = gzip.compress(Path(f"{folder}/record.db").read_bytes(), mtime=0)
        (OLD / f"{PRESENT}.db.gz").write_bytes(packed)


if __name__ == "__main__":
    main(sys.argv[1])
