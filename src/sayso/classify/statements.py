"""Everything that `classify` finds out about the attributions of an article, put together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.classify.acts import read_acts
from sayso.classify.answers import find_answers
from sayso.classify.scenes import make_scene
from sayso.model.heads import Floats
from sayso.model.labels import ACTS, COMMITMENTS
from sayso.model.marks import Marks
from sayso.records import Article, Attribution, Classification, Resolution


def classify_statements(
    article: Article, attributions: Sequence[Attribution], resolutions: Sequence[Resolution], marks: Marks
) -> list[Classification]:
    """One classification for each attribution, in order.

    resolutions: who is meant by each source, in the same order; marks: those of the article's text. Time grows in a
    line with the number of attributions.

    >>> from sayso.model import load_model
    >>> article = Article("https://courier.example/1", "Nobody would speak to us.")
    >>> [marks] = load_model().mark([article.text])
    >>> classify_statements(article, [], [], marks)
    []
    """
    read = read_acts(attributions, marks)
    vectors = [marks.content_vector(attribution.content) for attribution in attributions]
    scene = make_scene(article, attributions, resolutions, read["act"], vectors)
    answers = find_answers(scene)
    out = []
    for attribution, act, commitment in zip(attributions, read["act"], read["commitment"], strict=True):
        what, what_sure = _best(act)
        how, how_sure = _best(commitment)
        answer = answers[attribution.id]
        out.append(
            Classification(
                act=ACTS[what],
                commitment=COMMITMENTS[how],
                answers=answer.answers,
                act_confidence=marks.heads.calibrated("act", what_sure),
                commitment_confidence=marks.heads.calibrated("commitment", how_sure),
                answers_confidence=marks.heads.calibrated("answers", answer.confidence),
            )
        )
    return out


def _best(chances: Floats) -> tuple[int, float]:
    """The likeliest label and its probability."""
    label = int(chances.argmax())
    return label, float(np.exp(chances[label]))
