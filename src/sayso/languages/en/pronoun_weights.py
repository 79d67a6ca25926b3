"""How much each sign counts when a pronoun is tied to a person: weights of a log-linear ranking.

Made by `training/fit_pronouns.py`.
"""

WEIGHTS: dict[str, float] = {
    "same sentence": 0.871,
    "one sentence back": 0.766,
    "two sentences back": -0.419,
    "farther back": -1.218,
    "same paragraph": 1.085,
    "named last": 0.477,
    "subject": 0.409,
    "after a preposition": -0.490,
    "possessive": -0.163,
    "in quotes": -0.825,
    "spoke last": 2.353,
    "spoke before": 0.868,
    "says this": 0.000,
    "gender fits": 0.960,
    "share of mentions": 0.881,
}
