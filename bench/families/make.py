"""Makes story families with a known origin: one account copied, credited, paraphrased, passed on, merged, in a circle.

Everything is drawn from bench/families/facts.py by a seeded generator. What a careful reader can tell from the texts
(`least`, `most`, groups) follows from how each article was made, and so does the true number (`truth`).
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from bench.families import facts
from bench.families.facts import Fact, Voice
from bench.families.family import Family, Groups, Source


class Told(NamedTuple):
    """A marked sentence and the fields of its statement."""

    text: str
    fields: dict[str, str]


class Answer(NamedTuple):
    """What is to be found in a family."""

    least: int
    most: int
    groups: Groups
    truth: int
    loops: Groups = ()


class Desk:
    """A family in the making: outlets, agencies and voices are each drawn once; articles get their letters in order."""

    def __init__(self, rng: random.Random, fact: Fact) -> None:
        self.rng, self.fact = rng, fact
        self.sources: list[Source] = []
        self.start = 0
        """The first article of the part that is being made."""
        self.pool = rng.sample(fact.around, len(fact.around))
        """Sentences about the matter that this part may use."""
        self._outlets, self._agencies = (rng.sample(many, len(many)) for many in (facts.OUTLETS, facts.AGENCIES))
        subjects, predicates = (rng.sample(many, len(many)) for many in (fact.subjects, fact.predicates))
        count = len(subjects)
        self._wordings = [
            f"{subjects[n % count]} {predicates[(n + n // count) % count]}" for n in reversed(range(count * count))
        ]
        self._named, self._unnamed = (rng.sample(many, len(many)) for many in (facts.NAMED, facts.UNNAMED))

    @property
    def part(self) -> list[Source]:
        """The articles of the part that is being made."""
        return self.sources[self.start :]

    def outlet(self) -> str:
        """An outlet that was not drawn before."""
        return str(self._outlets.pop())

    def agency(self) -> tuple[str, str]:
        """An agency that was not drawn before, and its tag."""
        name, tag = self._agencies.pop()
        return name, tag

    def voice(self, named: float = 0.5) -> Voice:
        """Somebody who cannot be anybody else who was drawn before; `named` is the chance of a name."""
        return self._named.pop() if self.rng.random() < named else self._unnamed.pop()

    def wording(self) -> str:
        """The claim in words that no article has used before."""
        return self._wordings.pop()

    def some(self, sentences: Sequence[str], few: int, many: int) -> list[str]:
        """A few of these sentences in their order."""
        count = min(self.rng.randint(few, many), len(sentences))
        return [sentences[n] for n in sorted(self.rng.sample(range(len(sentences)), count))]

    def publish(self, outlet: str, told: Sequence[Told], around: Sequence[str], byline: str | None = None) -> Source:
        """One article more; the first statement stands before, between or after the sentences around it."""
        number = len(self.sources)
        marked = [re.sub(r"\{([sqc])1:", rf"{{\g<1>{n}:", one.text) for n, one in enumerate(told, 1)]
        body = list(around)
        body[self.rng.randint(0, len(body)) : 0] = marked
        said = {str(n): one.fields for n, one in enumerate(told, 1)}
        day = f"2031-05-{1 + number // 2:02}"
        source = Source(chr(ord("a") + number), outlet, "\n\n".join(body), said, day, byline)
        self.sources.append(source)
        return source


def make_families(each: int, seed: int = 5) -> Iterator[Family]:
    """`each` families of every kind, the same for the same seed."""
    for kind, make in KINDS.items():
        for number in range(each):
            rng = random.Random(f"{seed} {kind} {number}")
            desk = Desk(rng, rng.choice(facts.FACTS))
            made = make(desk)
            sources = tuple(desk.sources)
            yield Family(f"{kind} {number}", kind, sources, made.least, made.most, made.groups, made.loops, made.truth)


def copied(desk: Desk) -> Answer:
    """One article is taken over by others with cuts, additions and changed words, and nobody is credited."""
    voice = desk.voice(named=0.3)
    told, around = says(desk, voice), desk.some(desk.pool, 3, 6)
    desk.publish(desk.outlet(), [told], around)
    for _ in range(desk.rng.randint(1, 4)):
        kept = [changed(desk, one) for one in desk.some(around, 2, 5)]
        desk.publish(desk.outlet(), [again(desk, told, voice)], kept + own(desk))
    return one_origin(desk)


def credited(desk: Desk) -> Answer:
    """Others have it from one outlet and say so, in many ways; its own article may not be at hand."""
    voice, first = desk.voice(named=0.3), desk.outlet()
    if desk.rng.random() < 0.7:
        desk.publish(first, [says(desk, voice)], desk.some(desk.pool, 1, 3))
    for _ in range(desk.rng.randint(2, 4)):
        desk.publish(desk.outlet(), [credits(desk, first, voice)], own(desk))
    return one_origin(desk)


def wired(desk: Desk) -> Answer:
    """An agency's story stands in several papers, cut or written anew, with its tag, byline or a line at the end."""
    voice, (agency, tag) = desk.voice(named=0.2), desk.agency()
    for number in range(desk.rng.randint(2, 5)):
        style = desk.rng.choice(["tag", "byline", "line", "both"]) if number else "both"
        told = says(desk, voice)
        if style in ("tag", "both"):
            told = Told(f"{desk.rng.choice(facts.PLACES)} ({tag}) — {told.text}", told.fields)
        last = [desk.rng.choice([f"Source: {agency}", f"© {agency}", f"— {agency}"])] if style == "line" else []
        byline = agency if style in ("byline", "both") else desk.rng.choice(facts.STAFF)
        desk.publish(desk.outlet(), [told], [], byline)
        before = desk.sources.pop()
        body = "\n\n".join([before.text, *desk.some(desk.pool, 0, 2), *last])
        desk.sources.append(Source(before.id, before.outlet, body, before.said, before.published, byline))
    return one_origin(desk)


def paraphrased(desk: Desk) -> Answer:
    """Each outlet has in its own words what the same person said; if unnamed, that may be several people."""
    voice = desk.voice()
    for _ in range(desk.rng.randint(2, 4)):
        desk.publish(desk.outlet(), [says(desk, voice)], own(desk))
    return one_origin(desk) if voice.name else Answer(1, len(desk.part), apart(desk), 1)


def anybody(desk: Desk) -> Answer:
    """Each outlet quotes an official whom nothing tells from the others, and each is another one in truth."""
    for _ in range(desk.rng.randint(2, 5)):
        desk.publish(desk.outlet(), [says(desk, facts.ANYBODY)], own(desk))
    return Answer(1, len(desk.part), apart(desk), len(desk.part))


def quoted(desk: Desk) -> Answer:
    """The outlets quote the same words of somebody who is named in one of them at most."""
    voice, unnamed = desk.voice(named=0.4), desk.voice(named=0)
    for number in range(desk.rng.randint(2, 4)):
        told = says(desk, voice if number == 0 or not voice.name else unnamed)
        text = re.sub(r"\{c1:([^}]*)\}", rf"{{c1:\g<1>: “{desk.fact.quote}”}}", told.text)
        desk.publish(desk.outlet(), [Told(text, told.fields)], own(desk))
    return one_origin(desk)


def passed_on(desk: Desk) -> Answer:
    """Each outlet has it from the one before; the last may not say so, and may then have it from anybody."""
    voice, outlet = desk.voice(named=0.2), desk.outlet()
    desk.publish(outlet, [says(desk, voice)], desk.some(desk.pool, 1, 2))
    for _ in range(desk.rng.randint(1, 3)):
        told, outlet = credits(desk, outlet, None), desk.outlet()
        desk.publish(outlet, [told], own(desk))
    chain = one_origin(desk)
    if desk.rng.random() < 0.6:
        return chain
    last = desk.publish(desk.outlet(), [Told(filled(desk, desk.rng.choice(facts.BARE)), {})], own(desk))
    return Answer(1, 2, (*chain.groups, (f"{last.id}1",)), 1)


def merged(desk: Desk) -> Answer:
    """Two people know; outlets have it from one or the other, and the last from both."""
    sides: list[tuple[str, Voice, list[str]]] = []
    for _ in range(2):
        outlet, voice = desk.outlet(), desk.voice()
        sides.append((outlet, voice, [f"{desk.publish(outlet, [says(desk, voice)], own(desk)).id}1"]))
    for _ in range(desk.rng.randint(0, 2)):
        outlet, voice, group = desk.rng.choice(sides)
        group.append(f"{desk.publish(desk.outlet(), [credits(desk, outlet, voice)], own(desk)).id}1")
    both = [credits(desk, outlet, voice) for outlet, voice, _ in sides]
    last = desk.publish(desk.outlet(), both, own(desk))
    return Answer(2, 2, tuple((*group, f"{last.id}{n}") for n, (_, _, group) in enumerate(sides, 1)), 2)


def circle(desk: Desk) -> Answer:
    """Two or three outlets have it from each other, and perhaps one more from one of them."""
    outlets = [desk.outlet() for _ in range(desk.rng.randint(2, 3))]
    for number, outlet in enumerate(outlets):
        desk.publish(outlet, [credits(desk, outlets[(number + 1) % len(outlets)], None)], own(desk))
    loop = tuple(source.id for source in desk.part)
    if desk.rng.random() < 0.5:
        desk.publish(desk.outlet(), [credits(desk, outlets[0], None)], own(desk))
    return one_origin(desk)._replace(loops=(loop,))


def independent(desk: Desk) -> Answer:
    """Everybody has somebody else; shared page furniture and credits for another matter tie nothing."""
    outlets = [desk.outlet() for _ in range(desk.rng.randint(2, 4))]
    furniture = desk.rng.choice(facts.FURNITURE)
    for outlet in outlets:
        besides = desk.rng.choice(facts.BESIDES).replace("{B}", desk.fact.besides)
        other = desk.rng.choice([one for one in outlets if one != outlet])
        more = [capital(besides.replace("{O}", other))] if desk.rng.random() < 0.6 else []
        desk.publish(outlet, [says(desk, desk.voice())], [*own(desk), *more, furniture], desk.rng.choice(facts.STAFF))
    count = len(desk.part)
    return Answer(count, count, apart(desk), count)


def mixed(desk: Desk) -> Answer:
    """Two of these side by side on one claim, each with outlets, voices and sentences of its own."""
    pool, parts = desk.pool, list[Answer]()
    for number, make in enumerate(desk.rng.sample([copied, credited, wired, paraphrased, passed_on, merged], 2)):
        desk.start, desk.pool = len(desk.sources), pool[3 * number : 3 * number + 3]
        parts.append(make(desk))
    one, other = parts
    return Answer(one.least + other.least, one.most + other.most, one.groups + other.groups, one.truth + other.truth)


KINDS: dict[str, Callable[[Desk], Answer]] = {
    "copied": copied,
    "credited": credited,
    "wired": wired,
    "paraphrased": paraphrased,
    "anybody": anybody,
    "same quote": quoted,
    "passed on": passed_on,
    "merged": merged,
    "circle": circle,
    "independent": independent,
    "two of these": mixed,
}


def one_origin(desk: Desk) -> Answer:
    """All statements of this part rest on one origin."""
    return Answer(1, 1, (tuple(f"{source.id}{n}" for source in desk.part for n in source.said),), 1)


def apart(desk: Desk) -> Groups:
    """Each article of this part is a group of its own."""
    return tuple((f"{source.id}1",) for source in desk.part)


def says(desk: Desk, voice: Voice) -> Told:
    """Somebody says the claim, in a wording and a phrase of the moment."""
    phrase = desk.rng.choice(voice.phrases)
    return Told(filled(desk, desk.rng.choice(facts.SAID), S=phrase), fields_of(voice, phrase))


def credits(desk: Desk, outlet: str, voice: Voice | None) -> Told:
    """The claim with an outlet credited: it speaks, somebody told it, or it stands beside what nobody says."""
    name = written(desk, outlet)
    if voice and desk.rng.random() < 0.5:
        phrase = desk.rng.choice(voice.phrases)
        text = filled(desk, desk.rng.choice(facts.TOLD_OUTLET), S=phrase, O=name)
        return Told(text, {**fields_of(voice, phrase), "via": name})
    if desk.rng.random() < 0.6:
        text = filled(desk, desk.rng.choice(facts.OUTLET_SAID), O=name)
        return Told(text, {"speaker": name, "kind": "organization"})
    return Told(filled(desk, desk.rng.choice(facts.NOBODY_SAID), O=name), {})


def written(desk: Desk, outlet: str) -> str:
    """An outlet's name as others write it: sometimes only its last word."""
    if outlet.startswith("The ") and desk.rng.random() < 0.3:
        return f"the {outlet.rsplit(' ', 1)[-1]}"
    return outlet


def fields_of(voice: Voice, phrase: str) -> dict[str, str]:
    """What a statement by this voice is read as."""
    fields = {"speaker": voice.name or phrase, "kind": voice.kind}
    if voice.kind == "organization":
        fields["speaker"] = re.sub(r"^[Tt]he ", "", phrase)
    if voice.role:
        fields["role"] = voice.role
    return fields


def filled(desk: Desk, template: str, **names: str) -> str:
    """A template with the claim in one of its wordings, who says it, and the outlet."""
    text = template.replace("{C}", desk.wording())
    for letter, name in names.items():
        text = text.replace(f"{{{letter}}}", name)
    return capital(text)


def capital(text: str) -> str:
    """The text with its first letter, past marks and quotation marks, made a capital."""
    return re.sub(r"^((?:[“\"]|\{[sqc]\d:)*)(\w)", lambda found: found[1] + found[2].upper(), text)


def changed(desk: Desk, sentence: str) -> str:
    """A sentence with a word or two that an editor would change."""
    swaps = {" four ": " 4 ", "harbour": "harbor", " and ": " & ", " has ": " had ", " said": " says", " on Friday": ""}
    for word, other in desk.rng.sample(sorted(swaps.items()), 2):
        sentence = sentence.replace(word, other, 1)
    return sentence


def again(desk: Desk, told: Told, voice: Voice) -> Told:
    """A statement taken over by another desk, which may describe the speaker in another way."""
    phrase = desk.rng.choice(voice.phrases)
    text = re.sub(r"\{s1:[^}]*\}", lambda _: f"{{s1:{phrase}}}", changed(desk, told.text))
    return Told(capital(text), fields_of(voice, phrase))


def own(desk: Desk) -> list[str]:
    """At most one sentence that says nothing."""
    return desk.some(facts.OWN, 0, 1)
