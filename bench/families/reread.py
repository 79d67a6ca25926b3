"""A family as the shipped model reads its texts, in place of the readings that it is marked with."""

from __future__ import annotations

from dataclasses import asdict, replace

from bench.families.family import Family
from bench.matching import match_contents
from sayso.model import Model
from sayso.pipeline import read_group
from sayso.records import Member, Reading


def reread(family: Family, model: Model) -> Family:
    """The family with statements that the model finds; a marked statement whose content it misses is no member."""
    marked = {member.statement: member for member in family.members}
    members, readings, names = list[Member](), dict[str, Reading](), dict(family.names)
    for before, after in zip(family.readings.values(), _read(family, model), strict=True):
        gold = [{"content": [[span.start, span.end] for span in one.content]} for one in before.statements]
        for place, found, _ in match_contents(gold, after.statements):
            old, new = before.statements[place], after.statements[found]
            names[new.id] = family.names[old.id]
            if old.id in marked:
                told = asdict(marked[old.id]) | {"statement": new.id, "speaker": new.speaker and new.speaker.name}
                members.append(Member(**told))
        readings[after.article.id] = after
    return replace(family, members=members, readings=readings, names=names)


def _read(family: Family, model: Model) -> list[Reading]:
    articles = [reading.article for reading in family.readings.values()]
    return [found for found in read_group(articles, model) if isinstance(found, Reading)]
