"""Adding and watching with the shipped model and a real record: what is new is kept, what is known is left alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from sayso.gather import GatherOptions, Limits, gather_pages
from sayso.keep import Record, open_record
from sayso.model import Model, load_model
from sayso.pipeline_record import Added, add_articles, add_pages, read_again, state_file, watch_feeds
from sayso.records import Skipped
from sayso.show.commands.add import add
from sayso.show.commands.watch import watch
from tests.gather.lists import item, rss
from tests.gather.pages import article_html
from tests.gather.server import Site, serve


@pytest.fixture(scope="module")
def model() -> Model:
    return load_model()


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "record.db") as record:
        yield record


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of two pages and one file that is no page."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.html").write_text(article_html(title="Port was never closed, says Ruiz"))
    (folder / "b.html").write_text(article_html(title="Harbour open on Friday, says Ruiz"))
    (folder / "c.html").write_text("")
    return folder


@dataclass(frozen=True)
class Tired(Model):
    """A model that must not be used."""

    def encoding(self) -> object:  # type: ignore[override]
        raise AssertionError("a known article was read again")


def outcomes(items: Iterator[Added | Skipped]) -> list[str]:
    return [each.outcome if isinstance(each, Added) else "skipped" for each in items]


def test_new_articles_are_kept_with_their_pages_and_known_ones_are_not_read_again(
    record: Record, news: Path, model: Model
) -> None:
    first, *rest = add_articles([str(news)], record, model=model)
    assert [each.outcome if isinstance(each, Added) else "skipped" for each in (first, *rest)] == [
        "new",
        "new",
        "skipped",
    ]
    assert isinstance(first, Added)
    assert first.statements
    assert record.page(first.article.id) == (news / "a.html").read_bytes()
    tired = Tired(**vars(model))
    assert outcomes(add_articles([str(news)], record, model=tired)) == ["known", "known", "skipped"]


def test_other_text_at_an_address_is_a_change(record: Record, news: Path, model: Model) -> None:
    page = news / "a.html"
    list(add_articles([str(page)], record, model=model))
    page.write_text(page.read_text().replace("had never been closed", "had been closed for a day"))
    assert outcomes(add_articles([str(page)], record, model=model)) == ["changed"]


def test_what_was_read_before_an_interrupt_stays(record: Record, news: Path, model: Model) -> None:
    def interrupted() -> Iterator[object]:
        yield from gather_pages([str(news / "a.html")])
        raise KeyboardInterrupt

    adding = add_pages(interrupted(), record, model=model)  # type: ignore[arg-type]
    assert isinstance(next(adding), Added)
    with pytest.raises(KeyboardInterrupt):
        next(adding)
    assert len(list(record.readings())) == 1
    assert record.check() == []


def test_later_model_reads_the_kept_texts_again_once(record: Record, news: Path, model: Model) -> None:
    list(add_articles([str(news)], record, model=model))
    assert list(read_again(record, model=model)) == []
    later = replace(model, name="later")
    assert outcomes(read_again(record, model=later)) == ["again", "again"]
    assert list(read_again(record, model=later)) == []


@pytest.fixture
def own() -> Iterator[Site]:
    with serve() as site:
        site.put("/feed", rss(item(f"{site}/port")), "application/rss+xml")
        yield site


def test_watch_goes_round_until_it_is_stopped(record: Record, tmp_path: Path, own: Site, model: Model) -> None:
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        raise KeyboardInterrupt

    options = GatherOptions(allow_private=True, limits=Limits(delay=0))
    watching = watch_feeds(
        [f"{own}/feed"], record, tmp_path / "feeds.json", every=900, options=options, model=model, sleep=sleep
    )
    assert isinstance(next(watching), Added)
    with pytest.raises(KeyboardInterrupt):
        next(watching)
    assert slept == [pytest.approx(900, abs=60)]
    assert list(json.loads((tmp_path / "feeds.json").read_text())["feeds"]) == [f"{own}/feed"]


def test_state_lies_beside_a_file_and_tells_no_password() -> None:
    assert state_file("news/record.db") == Path("news/record.db-feeds.json")
    assert "secret" not in str(state_file("postgresql://desk:secret@db.example/record"))


def test_commands_count_on_standard_error_and_print_no_data(tmp_path: Path, news: Path, own: Site) -> None:
    where = ["--record", str(tmp_path / "other.db")]
    added = CliRunner().invoke(add, [str(news), *where])
    assert (added.exit_code, added.stdout) == (1, "")
    assert added.stderr.splitlines() == [
        f"sayso: skipped {news}/c.html: empty",
        "sayso: 2 new, 0 known, 0 changed, 1 skipped",
    ]
    watched = CliRunner().invoke(watch, [f"{own}/feed", "--once", "--allow-private", *where])
    assert (watched.exit_code, watched.stdout) == (0, "")
    assert watched.stderr == "sayso: 1 new, 0 known, 0 changed, 0 skipped\n"


@pytest.mark.parametrize("arguments", [[], ["x", "--published", "last Tuesday"]])
def test_wrong_usage_of_add(arguments: list[str]) -> None:
    assert CliRunner().invoke(add, arguments).exit_code == 2


@pytest.mark.parametrize("every", ["15", "5s", "soon", "-1m"])
def test_wrong_durations(every: str) -> None:
    assert CliRunner().invoke(watch, ["https://courier.example/feed", f"--every={every}"]).exit_code == 2
