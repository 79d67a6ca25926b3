# ruff: noqa: SIM905 (word lists are read and edited as running text)
"""Words by which a reply takes up what somebody else has said."""

from __future__ import annotations

CLAIM_NOUNS: dict[str, frozenset[str]] = {
    "claim": frozenset(
        """
        claim assertion statement remark comment suggestion notion idea view argument theory story narrative rumor
        rumour contention point word figure number estimate speculation insinuation characterization premise
        """.split()
    ),
    "accuse": frozenset("accusation allegation charge complaint claim lawsuit smear lie".split()),
    "judge": frozenset("criticism attack critique insult objection rebuke denunciation praise endorsement".split()),
    "ask": frozenset("question inquiry query request".split()),
    "direct": frozenset("call demand request appeal proposal plan recommendation advice order petition".split()),
    "commit": frozenset("offer proposal plan promise threat pledge vow decision".split()),
    "predict": frozenset("prediction forecast warning fear concern expectation worry".split()),
    "report": frozenset("report article story account news document poll study letter tweet post leak".split()),
}
"""Nouns that point back at something said, by the act that they take it for."""

POINTING = frozenset("that this it those these such so which".split())
"""Words that can stand for a whole claim."""

REPLYING = frozenset(
    """
    respond response reply retort rebut rebuttal answer counter shoot_back fire_back hit_back push_back fight_back
    in_response react reaction defend contradict dispute deny dismiss reject rebuff confirm acknowledge decline
    return_a not_return not_respond comment request
    """.split()
)
"""Cue words, and words just before a cue, of somebody who replies."""

ASKED = frozenset("asked pressed questioned told confronted responding replying".split())
"""Words that open the clause before a reply: `Asked about the leak, she said`."""
