"""Share of speakers that were right, by the way they were found. Made by `bench.speakers --write-confidence`."""

SHARES = (0.5, 0.7, 0.85, 0.95)
OTHERWISE = 0.884
BY_PATH: dict[str, float] = {
    "apposed name": 0.944,  # of 23
    "apposition to a name": 0.939,  # of 2
    "author": 0.970,  # of 14
    "body again": 0.944,  # of 23
    "body by its head word": 0.672,  # of 12
    "body in a compound": 0.856,  # of 6
    "body of a person": 0.571,  # of 15
    "body with a name": 0.843,  # of 56
    "demonstrative": 0.942,  # of 5
    "described body": 0.560,  # of 44
    "described document": 0.982,  # of 82
    "described group": 0.927,  # of 306
    "described unnamed": 0.704,  # of 166
    "description ahead of a name": 0.649,  # of 19
    "description by rank": 0.563,  # of 49
    "document again": 0.897,  # of 20
    "document by ending": 0.672,  # of 82
    "full name": 0.984,  # of 1465
    "group again": 0.673,  # of 9
    "group by ending": 0.798,  # of 67
    "it alone": 0.939,  # of 2
    "it, named before": 0.493,  # of 6
    "it, spoken of before": 0.537,  # of 20
    "latest body": 0.601,  # of 14
    "list": 0.848,  # of 58
    "lone name": 0.928,  # of 31
    "name of a body": 0.805,  # of 177
    "no source": 0.862,  # of 253
    "no source, named before": 0.946,  # of 3
    "no source, spoke before": 0.946,  # of 3
    "people": 0.917,  # of 2
    "place": 0.877,  # of 24
    "pronoun 0": 0.584,  # of 6
    "pronoun 1": 0.638,  # of 27
    "pronoun 2": 0.871,  # of 46
    "pronoun 3": 0.879,  # of 74
    "pronoun 4": 0.971,  # of 330
    "pronoun alone": 0.653,  # of 2
    "pronoun for an unnamed source": 0.654,  # of 14
    "relative after a name": 0.777,  # of 47
    "relative after a noun": 0.651,  # of 54
    "relative after an apposition": 0.903,  # of 1
    "relative alone": 0.678,  # of 3
    "role": 0.801,  # of 28
    "second person": 0.936,  # of 4
    "they, a noun before": 0.660,  # of 32
    "they, spoken of before": 0.584,  # of 18
    "two candidates": 0.632,  # of 2
    "unnamed again": 0.706,  # of 14
    "unnamed by ending": 0.936,  # of 4
    "whose words they are": 0.842,  # of 5
}
