"""English words for news agencies: their tags, their names, and the lines that credit one with a whole article."""

from __future__ import annotations

# Tag or name as texts give it -> the name to write down.
WIRES: dict[str, str] = {
    "AAP": "Australian Associated Press",
    "AFP": "Agence France-Presse",
    "ANI": "ANI",
    "ANSA": "ANSA",
    "AP": "Associated Press",
    "A.P.": "Associated Press",
    "Agence France-Presse": "Agence France-Presse",
    "Agence France Presse": "Agence France-Presse",
    "Associated Press": "Associated Press",
    "Australian Associated Press": "Australian Associated Press",
    "Bloomberg News": "Bloomberg News",
    "Canadian Press": "Canadian Press",
    "DPA": "dpa",
    "EFE": "EFE",
    "IANS": "IANS",
    "Interfax": "Interfax",
    "Kyodo": "Kyodo",
    "PA": "Press Association",
    "PTI": "Press Trust of India",
    "Press Association": "Press Association",
    "Press Trust of India": "Press Trust of India",
    "REUTERS": "Reuters",
    "Reuters": "Reuters",
    "TASS": "TASS",
    "UPI": "United Press International",
    "United Press International": "United Press International",
    "Xinhua": "Xinhua",
    "dpa": "dpa",
}

# A capitalised name that ends in one of these is a news agency (`Nereid Press Agency`, `Harbour Newswire`).
WIRE_ENDINGS: tuple[str, ...] = (
    "Press Agency",
    "News Agency",
    "News Service",
    "Wire Service",
    "Newswire",
    "Press Association",
    "Wire",
    "Wires",
)

# What stands in a dateline's brackets without naming an agency.
NO_TAGS: frozenset[str] = frozenset({"video", "photos", "updated", "update", "opinion", "analysis", "file", "live"})

# `{wire}` stands for the agency's name. The whole article is the agency's:
WHOLE_CREDITS: tuple[str, ...] = (
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}\s*)?(?:by\s+)?(?:the\s+)?{wire}",
    r"(?:^|(?<=\n))\s*(?:source|by|via|from)\s*:?\s+(?:the\s+)?{wire}\s*\.?\s*(?=\n|$)",
    r"(?:^|(?<=\n))\s*[—–(-]+\s*{wire}\s*\)?\s*\.?\s*(?=\n|$)",
)

# The agency gave a part of it, and nothing says which:
PART_CREDITS: tuple[str, ...] = (
    r"{wire}(?: \w+){0,3} contributed (?:reporting )?(?:to|for) this (?:report|story|article)",
    r"(?:additional |with )?reporting by (?:the\s+)?{wire}",
    r"(?:with|using) (?:files|material|reports?|additional reporting|information) (?:from|by) (?:the\s+)?{wire}",
)
