# ruff: noqa: SIM905 (word lists are read and edited as running text)
"""English words that say where a report has its knowledge from: credits in the text, and who stands for whom."""

from __future__ import annotations

# Right before an outlet's name, and right after it: the article has what it says from that outlet.
CREDIT_BEFORE: tuple[str, ...] = (
    r"(?:was |were |is |are |been |as )?(?:first |originally |previously |also |initially )?"
    r"(?:reported|broken|revealed|disclosed|published|quoted|cited) (?:\w+day )?(?:by|in|on)",
    r"according to(?: (?:an?|the|this))?"
    r"(?: (?:\w+ ){0,3}(?:report|article|story|interview|account|broadcast) (?:by|in|from|on|with))?",
    r"(?:report|reports|article|story|broadcast|account) (?:\w+ )?(?:by|in|from|on)",
    r"(?:told|tells|telling|spoke to|speaking to|interview with|statement to|in an? e-?mail to)",
    r"citing(?: an?)?(?: (?:\w+ ){0,2}(?:report|article|story) (?:by|in|from|on))?",
    r"(?:obtained|seen|reviewed|carried) by",
    r"(?:via|h/t|hat tip to|credit:|source:)",
)
CREDIT_AFTER: tuple[str, ...] = (
    r",? (?:has |have |had |was |also |first |exclusively |later |earlier |previously |the first to )*"
    r"(?:report(?:s|ed)?|revealed?|quot(?:es|ed)|claim(?:s|ed)|broke the (?:story|news)|said in a report|cited)",
    r"['’]s? (?:(?:\w+ )?(?:report|story|account|article|reporting|scoop))",
)

# Before the name of whom an outlet has it from.
CITES: tuple[str, ...] = ("citing", "quoting", "referring to", "with reference to")

# Words of a speaker's role by which the speaker is an outlet.
OUTLET_ROLES: frozenset[str] = frozenset(
    "agency blog broadcaster channel daily magazine newspaper newswire paper station website weekly wire".split()
)

# Words of a role by which somebody speaks for a body: the knowledge is the body's.
SPOKES_WORDS: frozenset[str] = frozenset(
    "spokesman spokesmen spokesperson spokespeople spokespersons spokeswoman spokeswomen press".split()
)

# Left out of names when they are compared.
SMALL_NAME_WORDS: frozenset[str] = frozenset("a an and at by for from in of on the to".split())

# Words of a description that fit any unnamed source.
VAGUE_WORDS: frozenset[str] = frozenset(
    """
    official officials source sources person persons people individual individuals man woman men women insider insiders
    someone somebody one two three four five several some another other unnamed unidentified anonymous senior junior top
    high-ranking ranking former current veteran who with familiar close matter situation knowledge direct condition
    anonymity spoke not named asked because was were authorized authorised speak publicly that is are his her their
    spokesman spokeswoman spokesperson spokespeople well-placed informed briefed discussions talks thinking inside
    government administration state internal secret confidential leaked draft new recent
    witness witnesses high level he she it they report reports document documents memo statement
    """.split()
)
