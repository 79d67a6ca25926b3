# ruff: noqa: SIM905 (word lists are read and edited as running text)
"""Pronouns by what they can stand for."""

MALE = frozenset("he him his himself".split())
FEMALE = frozenset("she her hers herself".split())
SINGULAR = MALE | FEMALE
THING = frozenset("it its itself".split())
PLURAL = frozenset("they them their theirs themselves".split())
FIRST_SINGULAR = frozenset("i me my mine myself".split())
FIRST_PLURAL = frozenset("we us our ours ourselves".split())
FIRST = FIRST_SINGULAR | FIRST_PLURAL
SECOND = frozenset("you your yours yourself".split())
RELATIVE = frozenset("who whom whose which that whoever".split())
DEMONSTRATIVE = frozenset("this these those".split())
ALL = SINGULAR | THING | PLURAL | FIRST | SECOND | RELATIVE | DEMONSTRATIVE
