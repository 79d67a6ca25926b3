"""Invented facts, people, outlets and turns of phrase that story families are made from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fact:
    """One claim, sentences around it, words somebody might use for it, and another matter.

    Any of `subjects` with any of `predicates` is a wording of the claim.
    """

    subjects: tuple[str, ...]
    predicates: tuple[str, ...]
    around: tuple[str, ...]
    quote: str
    besides: str


@dataclass(frozen=True)
class Voice:
    """Somebody who knows: ways to write who it is (the first is the name or the description), and the fields."""

    phrases: tuple[str, ...]
    kind: str
    name: str | None = None
    role: str | None = None
    affiliation: str | None = None


FACTS = (
    Fact(
        ("the ferry Saint Ilse", "the Saint Ilse", "the old ferry to the islands", "the islands' ferry"),
        (
            "took on water twice last week",
            "was found with water in her hold two times in a week",
            "has leaked on two days since Sunday",
            "had to be pumped out twice within days",
        ),
        (
            "The Saint Ilse was built in 1968 and carries cars and sheep between Vela and the outer islands.",
            "Her sister ship was sold for scrap four years ago, and the money went into a new slipway that nobody uses.",
            "On most mornings she has fewer than thirty people aboard, and on market days three hundred.",
            "The company that runs her has changed its name twice since the spring.",
            "Islanders have kept their own boats on the hard all winter, just in case.",
            "A new ferry was promised before the last election and again before the one before that.",
        ),
        "we bailed her out with buckets like our grandfathers did",
        "the fare to the outer islands will rise by a tenth",
    ),
    Fact(
        ("the city library", "the library on the square", "the library of Sant Orel", "the town's old library"),
        (
            "lost 4,000 books in the flood",
            "had some four thousand volumes ruined by the water",
            "will never see 4,000 of its books again",
            "saw about 4,000 books drown in its cellar",
        ),
        (
            "The cellar under the reading room was dug for wine, and for wine it was dry enough.",
            "Firemen formed a chain up the stairs on Tuesday night and passed the atlases from hand to hand.",
            "Insurance covers the shelves but not what stood on them.",
            "The oldest book in the house, a herbal with a pressed primrose in it, was out on loan.",
            "Readers have been asked to keep what they have at home until further notice.",
            "A bakery across the street has lent its drying room and says the loaves do not mind.",
        ),
        "you could hear the paper drinking all the way up to the dome",
        "the library will open on Sundays from the autumn",
    ),
    Fact(
        ("the new tram", "the yellow tram", "the tram from Belcastan", "the first of the nine trams"),
        (
            "failed its brake test before it was let out",
            "had not stopped in time when its brakes were tried",
            "went into service without passing the test of its brakes",
            "did not hold on the hill during trials",
        ),
        (
            "The tram is yellow, has eleven doors, and cost more than the bridge it crosses.",
            "It has stood in the depot since Monday with a sheet over its number.",
            "The works at Belcastan have built trams since there were horses to draw them.",
            "Passengers on line two are carried in buses with the heating stuck at full.",
            "The council ordered nine of them in a single evening and went for supper afterwards.",
            "A ceremony with a brass band had been planned for the first of the month.",
        ),
        "she rolled on down the hill like a dog that has seen a cat",
        "the night trams will run until two in the morning",
    ),
    Fact(
        ("the spring at Dunmarrow", "Dunmarrow's spring", "the famous spring", "the source of Dunmarrow water"),
        (
            "has been drying up for three years",
            "gives less water each year since the drought",
            "is down to a third of what it was",
            "has been failing since three summers ago",
        ),
        (
            "The water of Dunmarrow has been bottled since 1880 and is said to be good for the temper.",
            "Two hundred people work at the plant, and most of their houses belong to it.",
            "A sign at the gate asks visitors not to drink from the trough, which is empty.",
            "Prices in the shops have not moved, though the bottles have become a little smaller.",
            "Geologists drew a map of the hill in the fifties and lost it in a move.",
            "The bottling hall has glass walls, so that one can see whether the belts run.",
        ),
        "we have been selling the rain of forty years ago",
        "the plant will get a new gate and a larger car park",
    ),
    Fact(
        ("the referee", "the referee of the final", "the man who refereed the final", "the final's referee"),
        (
            "had bet on the result",
            "put money on Marrowby before the match",
            "had a stake in who would win",
            "placed a bet with his brother's name on the slip",
        ),
        (
            "Marrowby won the final by a goal in the ninety-eighth minute, after a long look at a small screen.",
            "The losing side has kept the ball and says it is evidence.",
            "Bookmakers in three towns closed their shutters early that evening.",
            "The federation has had five presidents in six years, two of them twice.",
            "Supporters hung a black flag from the crane beside the stadium, where it still is.",
            "There has been no replay of a final since the one that was played in fog.",
        ),
        "he looked at the clock the way a man looks at his horse",
        "the cup will be played on artificial grass next year",
    ),
    Fact(
        ("the hospital", "Saint Orel's", "the hospital in Sant Orel", "the city's largest hospital"),
        (
            "ran out of blood on Saturday night",
            "had no blood left by midnight on Saturday",
            "was without a single bag of blood at the weekend",
            "emptied its store of blood on Saturday",
        ),
        (
            "Saint Orel's has four hundred beds, six theatres and a chapel that is used for deliveries.",
            "A bus had gone off the mountain road that afternoon with a choir on board.",
            "The nearest other store is in Belcastan, two hours away when the pass is open.",
            "Students queued round the block on Sunday with their sleeves already rolled up.",
            "The minister of health was at a wedding and danced, as guests remember it, rather well.",
            "A plan for such a night had been drawn up and was in a locked drawer.",
        ),
        "we had the telephone in one hand and our own sleeve in the other",
        "visitors will have to pay for parking at night",
    ),
)

NAMED = (
    Voice(("Ana Ruiz, the harbour master,", "harbour master Ana Ruiz"), "person", "Ana Ruiz", "harbour master"),
    Voice(("Mayor Rafe Collander", "Rafe Collander, the mayor,"), "person", "Rafe Collander", "mayor"),
    Voice(("Lena Corvatt, who teaches law,", "Professor Lena Corvatt"), "person", "Lena Corvatt", "law professor"),
    Voice(("Tobin Ashgrove, a physician,", "Dr Tobin Ashgrove"), "person", "Tobin Ashgrove", "physician"),
    Voice(("Hester Quill, who keeps the books,", "bookkeeper Hester Quill"), "person", "Hester Quill", "bookkeeper"),
    Voice(("the Ports Inspectorate", "the Ports Inspectorate"), "organization", "Ports Inspectorate"),
    Voice(("the Ministry of Works", "the Works Ministry"), "organization", "Ministry of Works"),
)
UNNAMED = (
    Voice(("a customs officer", "an officer of the customs", "one customs officer"), "unnamed"),
    Voice(("a union steward", "a steward of the union", "one of the union's stewards"), "unnamed"),
    Voice(("an engineer", "an engineer who asked not to be named", "one engineer"), "unnamed"),
    Voice(("a nurse", "a nurse on the night shift", "one nurse"), "unnamed"),
    Voice(("a ship's pilot", "one pilot", "a pilot who gave no name"), "unnamed"),
    Voice(("a court clerk", "a clerk at the court", "one clerk"), "unnamed"),
)
ANYBODY = Voice(
    (
        "a senior official",
        "an official",
        "a person familiar with the matter",
        "a source",
        "an official who was not named",
    ),
    "unnamed",
)
OUTLETS = (
    "The Sant Orel Courier",
    "The Vela Lantern",
    "Plainside",
    "Telorvessa",
    "The Marrowby Gazette",
    "The Pell Echo",
    "The Belcastan Tribune",
    "The Daily Ladder",
    "Radio Tarn",
    "The Harbour Weekly",
    "Orvessa Online",
    "The Dunmarrow Sentinel",
)
AGENCIES = (("Nereid Press Agency", "NPA"), ("Harbour Newswire", "HNW"), ("Orvessan News Agency", "ONA"))
PLACES = ("VELA", "SANT OREL", "BELCASTAN", "TARN", "DUNMARROW")
STAFF = ("Hanne Okell", "Jory Blaine", "Tilde Arkwell", "Lucan Pryce", "Mina Hartog", "Dov Kessner")

# Somebody says it: {S} who, {C} the claim.
SAID = (
    "{c1:{C}}, {s1:{S}} {q1:said} on Friday.",
    "{s1:{S}} {q1:said} {c1:that {C}}.",
    "{q1:According to} {s1:{S}}, {c1:{C}}.",
    "{c1:{C}}, {q1:says} {s1:{S}}.",
    "{s1:{S}} {q1:confirmed} on Friday evening {c1:that {C}}.",
    "{s1:{S}} {q1:told} us {c1:that {C}}.",
)
# An outlet is credited and nobody behind it: {O} the outlet; the outlet is the source.
OUTLET_SAID = (
    "{c1:{C}}, {s1:{O}} {q1:reported}.",
    "{s1:{O}} {q1:was the first to report} {c1:that {C}}.",
    "{c1:{C}}, {q1:according to} {s1:{O}}.",
    "{s1:{O}} {q1:says} {c1:{C}}.",
    "{c1:{C}}, {q1:as} {s1:{O}} {q1:revealed} on Thursday.",
)
# The source is somebody behind an outlet, which is the `via`.
TOLD_OUTLET = (
    "{s1:{S}} {q1:told} {O} {c1:that {C}}.",
    "{c1:{C}}, {s1:{S}} {q1:said} in an interview with {O}.",
    "In a report by {O}, {s1:{S}} {q1:says} {c1:that {C}}.",
)
# Nobody is the source, and the outlet is credited beside it.
NOBODY_SAID = (
    "{c1:{C}}, it has {q1:emerged}. The story was first reported by {O}.",
    "It is {q1:now known} {c1:that {C}} (via {O}).",
    "{c1:{C}}, a report in {O} has {q1:shown}.",
    "It {q1:turns out} {c1:that {C}}, as {O} first reported.",
)
# Nobody is the source and nobody is credited.
BARE = ("It is {q1:said} {c1:that {C}}.", "{c1:{C}}, it has {q1:emerged}.")
BESIDES = (
    "Separately, {B}, {O} reported.",
    "In other news, {O} says that {B}.",
    "The same council decided that {B}, according to {O}.",
)
FURNITURE = (
    "Sign up here for our letter of the week and never miss a story that matters to you and yours.",
    "Have you seen something that we should know about? Write to the desk or call at the counter before noon.",
    "All times are local. Photographs may be ordered from the picture desk on weekday mornings against payment.",
)
OWN = (
    "Nobody at the town hall picked up the telephone on Friday.",
    "There was no wind and the flags hung straight down.",
    "More on this when we have it.",
    "Opinions in the market square were divided, as they are about most things.",
    "It was raining at the time of writing.",
)
