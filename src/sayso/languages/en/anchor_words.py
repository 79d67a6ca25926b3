"""English words that tell how a time, a medium phrase or an outlet is tied to a statement: tables for `resolve`."""

from __future__ import annotations

# The word before a time or an outlet is looked at only if it is one of these.
SMALL_WORDS: frozenset[str] = frozenset(
    {
        "a",
        "after",
        "an",
        "and",
        "at",
        "before",
        "by",
        "during",
        "early",
        "for",
        "from",
        "her",
        "his",
        "in",
        "its",
        "last",
        "late",
        "of",
        "on",
        "over",
        "since",
        "that",
        "the",
        "their",
        "this",
        "to",
        "told",
        "until",
        "was",
        "with",
    }
)

# Class of a cue -> pattern, the first that matches counts.
CUE_CLASSES: tuple[tuple[str, str], ...] = (
    ("continues", r"added|continued|went on|concluded|also said|explained|joked|noted|insisted|recalled"),
    ("told", r"told|tells|telling"),
    ("wrote", r"wr(?:ote|ites?|itten|iting)|tweet\w*|post(?:ed|s)"),
    ("has", r"ha(?:s|ve) (?!been )\w+|had \w+"),
    (
        "speech",
        r"said|saying|stated|declared|replied|respond\w+|announced|asked|argued|warned|called|suggested|described",
    ),
    ("says", r"says|say|calls|argues|claims|believes?|thinks?|wants?|hopes?|supports?|opposes?|likes?|feels?|fears?"),
    ("according", r"according to"),
    ("found", r"found|finds?|show(?:s|ed)|reported|reports|reveal\w+"),
    ("colon", r"[:—–-]+"),
)

# Words by which a statement is no single event.
HABIT = (
    r"repeatedly|often|frequently|always|long|previously|regularly|in the past|for (?:years|months|weeks)|once"
    r"|consistently|again and again|earlier|recently|before"
)

# Words right before an outlet, and what they make of it.
TO_OUTLET = r"(?:told|tells|telling|spoke (?:to|with)|interview (?:with|on|to)|speaking (?:to|with))\s+(?:the\s+)?"
ON_OUTLET = r"(?:\bon|appearance on|appearing on|aired on|\bto)\s+(?:the\s+)?"
IN_OUTLET = r"\b(?:in|for|by|from)\s+(?:the\s+|a\s+)?"

# Words right before an outlet that credit it with somebody's words, and right after it.
BEFORE_OUTLET = (
    r"told|tells|telling|as told to|(?:spoke|speaking|spoken|talked) (?:to|with)|sat down with|interviewed (?:by|on|in)"
    r"|interview (?:\w+ ){0,2}(?:with|on|to|for|in)|interview (?:aired|broadcast|published) (?:\w+ )?(?:on|by|in)"
    r"|(?:said|says|appeared|appearing|appearance|aired|host(?:ed)?|went) (?:\w+ )?on"
    r"|obtained by|published (?:\w+ )?(?:in|by)"
    r"|reported by|according to|(?:op-?ed|column|essay|piece|editorial)(?: \w+)? (?:in|for)|wrote in|quoted (?:by|in)"
    r"|first reported (?:by|in)|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday) on"
    r"|(?:statement|e-?mail) to"
)
AFTER_OUTLET = r"(?:first )?report(?:s|ed)(?: that)?|quot(?:es|ed)|interview"
