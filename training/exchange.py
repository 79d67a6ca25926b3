"""Articles with their names exchanged, so that the network learns how people speak and not who spoke in one campaign.

Each article draws its own exchange: every name of NAMES that it draws is another one all through the article. Spans
move with the text. Dai and Adel, *An analysis of simple data augmentation for named entity recognition*, COLING 2020.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from typing import Any

Article = dict[str, Any]

NAMES = {
    "family": "Trump Clinton Sanders Cruz Rubio Kasich Obama Bush Pence Kaine Biden Ryan McConnell Carson Christie "
    "Warren Podesta Conway Manafort Comey Putin Romney Reagan Johnson Stein Fiorina Giuliani Gingrich Priebus",
    "given": "Donald Hillary Bernie Ted Marco John Barack Jeb Mike Tim Joe Paul Ben Chris Elizabeth Bill Melania "
    "Ivanka Michelle Jane Huma Kellyanne Vladimir Mitt Gary Jill Carly Newt",
    "body": "Republican Democratic GOP FBI DNC RNC Senate Congress Pentagon",
    "place": "Iowa Ohio Florida Pennsylvania Indiana Wisconsin Nevada Virginia Washington Cleveland Philadelphia",
}
INSTEAD = {
    "family": "Aldane Brevik Castellan Dunmore Eskola Farrant Galloway Hosseini Ingram Jankowski Kimura Lindqvist "
    "Mbeki Navarro Okafor Petrov Quigley Ramos Sato Tanaka Ueda Varga Whitlock Xu Yilmaz Zhou Haddad Moreau Novak "
    "Osei Park Rossi Silva Thorne Vance Weiss",
    "given": "Ana Boris Carla Dmitri Elena Farid Greta Hugo Ines Jonas Keiko Lars Mina Nadia Omar Petra Quentin Rosa "
    "Samir Tova Ulf Vera Wen Yusuf Zara Noah Priya Kofi",
    "body": "Labour Coalition NHS WHO UEFA Treasury Parliament Airbus Commission Interpol UNESCO NASA",
    "place": "Bavaria Kenya Lisbon Quebec Sichuan Chile Galway Nairobi Osaka Jakarta Tbilisi Oslo",
}
_KINDS = {name: kind for kind, names in NAMES.items() for name in names.split()}
_FIND = re.compile(r"(?<!\w)(?:" + "|".join(_KINDS) + r")(?!\w)")


def exchange(article: Article, rng: random.Random) -> Article:
    """The article with three quarters of the names that it has of NAMES exchanged; spans move along.

    >>> made = exchange({"text": "Trump spoke. Trump said so.", "statements": []}, random.Random(1))
    >>> made["text"].split()[0] == made["text"].split()[2] != "Trump"
    True
    """
    drawn: dict[str, str] = {}
    text, parts, at = article["text"], [], 0
    begins, shifts = [0], [0]
    for found in _FIND.finditer(text):
        name = found[0]
        if name not in drawn:
            drawn[name] = rng.choice(INSTEAD[_KINDS[name]].split()) if rng.random() < 0.75 else name
        parts += [text[at : found.start()], drawn[name]]
        at = found.end()
        begins.append(found.end())
        shifts.append(shifts[-1] + len(drawn[name]) - len(name))
    statements = [
        {**s, **{role: [_moved(span, begins, shifts) for span in s[role]] for role in ("source", "cue", "content")}}
        for s in article["statements"]
    ]
    return {**article, "text": "".join([*parts, text[at:]]), "statements": statements}


def _moved(span: list[int], begins: list[int], shifts: list[int]) -> list[int]:
    return [place + shifts[bisect_right(begins, place) - 1] for place in span]
