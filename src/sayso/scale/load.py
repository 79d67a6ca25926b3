"""The output of a corpus put into a record, as if each article had been added to it.

with open_record("record.db") as record:
    for part in load_corpus("readings", record):
        print(part)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sayso.keep import Outcome, Record
from sayso.pipeline_link import link_new
from sayso.scale.output import Output


def load_corpus(to: str, record: Record) -> Iterator[Counter[Outcome]]:
    """Add every reading of an output folder to the record, a part at a time, and link them at the end.

    What comes out is how many of a part were new, known and so on; what the record has already is left alone, so that
    it is safe to stop and to run again. Raises SaysoError when `to` is no output, RecordError when the record refuses.
    """
    output = Output(to)
    by = output.read_manifest()["model"]
    for name, number in output.parts():
        yield record.add_all(output.read_part(name, number), by=by)
    link_new(record)
