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
NO_TAGS: frozenset[str] = frozenset({"analysis", "file", "live", "opinion", "photos", "update", "updated", "video"})

# Words of a byline that stand for the outlet's own people.
OWN_STAFF: frozenset[str] = frozenset({"correspondent", "desk", "editor", "newsroom", "reporter", "staff", "writer"})

# `{wire}` stands for a capitalised name, read as an agency's. The whole article is the agency's:
WHOLE_CREDITS: tuple[str, ...] = (
    r"(?:©|\([Cc]\)|[Cc]opyright(?: ©)?) ?(?:\d{4},? ?)?(?:by )?{wire}",
    r"(?:^|(?<=\n))[ \t]*(?:[Ss]ource|[Bb]y|[Vv]ia|[Ff]rom|[Cc]redit|SOURCE):? {wire}[ \t]*\.?(?=\n|$)",
    r"(?:^|(?<=\n))[ \t]*[—–-]+ ?{wire}[ \t]*\.?(?=\n|$)",
    r"(?:^|(?<=\n))[ \t]*\({wire}\)[ \t]*\.?(?=\n|$)",
)

# The agency gave a part of it, and nothing says which:
PART_CREDITS: tuple[str, ...] = (
    r"{wire}(?:,? [\w’'.,]+){0,6}? contributed (?:\w+ )?(?:to|for) this (?:report|story|article)",
    r"[Rr]eporting (?:\w+ ){0,3}(?:by|from) {wire}",
    r"(?:[Ww]ith|[Uu]sing) (?:\w+ ){0,2}(?:files|material|reports?|reporting|information|copy) (?:from|by) {wire}",
)
