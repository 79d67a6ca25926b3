"""One writer and eight readers at once: nobody fails, and nobody sees half an article."""

from __future__ import annotations

import threading

from sayso.keep import Query, Record, open_record
from tests.keep.generated import make_numbered

READERS = 8
ARTICLES = 40


def test_eight_readers_beside_one_writer(made: str) -> None:
    failed: list[BaseException] = []
    done = threading.Event()

    def read(record: Record) -> None:
        try:
            before = 0
            while not done.is_set():
                hits = record.find(Query("ship"), limit=4 * ARTICLES).hits
                # An article is there with all of its statements or not at all, and what was there stays.
                assert len(hits) % 2 == 0
                assert len(hits) >= before
                before = len(hits)
                assert all(profile.statements for profile in record.speakers())
        except BaseException as error:
            failed.append(error)

    with open_record(made) as record:
        readers = [threading.Thread(target=read, args=(record,)) for _ in range(READERS)]
        for reader in readers:
            reader.start()
        for number in range(ARTICLES):
            assert record.add(make_numbered(number), by="model-1") == "new"
        done.set()
        for reader in readers:
            reader.join()
        assert failed == []
        assert record.check() == []
