"""A line of a record's export as JSON and back: a reading, and under `kept` all that it follows from.

The first part is that of any reading (`sayso.reading_json`), with every probability to its last digit:
`{"article": …, "statements": …, "skipped": null, "kept": {"made": [{"by", "made_at", "reading"}], "verdicts": […]}}`;
`reading` is null where it is the one that is shown.
"""

from __future__ import annotations

from dataclasses import asdict

from sayso.errors import RecordError
from sayso.keep import Kept, Made
from sayso.keep.believable import check_kept
from sayso.reading_json import Json, reading_from_json, reading_to_json
from sayso.records import Reading

VERDICT = (
    *("id", "field", "value", "article_id", "statement_id", "content_spans"),
    *("by", "made_at", "undone_at", "undone_by"),
)


def exact_to_json(reading: Reading) -> Json:
    """A reading with every probability to its last digit."""
    data = reading_to_json(reading)
    for item, said in zip(data["statements"], reading.statements, strict=True):
        item["confidence"] = asdict(said.confidence)
    return data


def kept_to_json(kept: Kept) -> Json:
    """What a record holds of an address, as JSON-ready dictionaries.

    >>> from sayso.records import Article
    >>> reading = Reading(Article("https://courier.example/1", "Ruiz said no."))
    >>> kept = Kept(reading, (Made(reading, "sayso-en-1", "2024-05-03T00:00:00+00:00"),), ())
    >>> kept_from_json(kept_to_json(kept)) == kept
    True
    """
    made = [
        {
            "by": one.by,
            "made_at": one.made_at,
            "reading": None if one.reading == kept.shown else exact_to_json(one.reading),
        }
        for one in kept.made
    ]
    verdicts = [{name: verdict[name] for name in VERDICT} for verdict in kept.verdicts]
    return {**exact_to_json(kept.shown), "kept": {"made": made, "verdicts": verdicts}}


def kept_from_json(data: Json) -> Kept:
    """What `kept_to_json` wrote. Raises RecordError for what cannot have come from a record."""
    try:
        shown = reading_from_json(data)
        made = tuple(
            Made(shown if one["reading"] is None else reading_from_json(one["reading"]), one["by"], one["made_at"])
            for one in data["kept"]["made"]
        )
        verdicts = tuple({name: verdict[name] for name in VERDICT} for verdict in data["kept"]["verdicts"])
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise RecordError(f"what is kept of it is damaged ({type(error).__name__}): export it again") from error
    kept = Kept(shown, made, verdicts)
    check_kept(kept)
    return kept
