# ruff: noqa: SIM905 (word lists are read and edited as running text)
"""Words that name one thing, numbers in words, opposites, and pronouns with the verbs that lean on them."""

from __future__ import annotations

SAME_WORDS: dict[str, str] = {
    word: group.split()[0]
    for group in """
    republican gop republicans
    democrat dem dems democratic democrats
    america us usa american americans
    britain uk british
    e-mail email emails e-mails
    percent pct percentage
    illegal unlawful illegally unlawfully
    president presidential presidency
    election elections electoral
    russia russian russians
    china chinese
    mexico mexican mexicans
    iran iranian iranians
    israel israeli israelis
    syria syrian syrians
    iraq iraqi iraqis
    muslim islamic islam muslims
    racist racism racists
    bigot bigotry bigoted bigots
    tv television
    photo photograph picture photos
    child children kid kids
    woman women
    man men
    police cop cops policeman officer
    doctor physician
    vice-president vp
    lie lied lying lies liar
    buy bought
    sell sold
    pay paid
    lose lost
    win won
    give gave given
    lead led
    meet met
    send sent
    speak spoke spoken
    steal stole stolen
    break broke broken
    know knew known
    hold held
    build built
    spend spent
    shoot shot
    leave left
    fight fought
    """.strip().splitlines()
    for word in group.split()[1:]
}
"""Word -> the word that stands for its group."""

NUMBER_WORDS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen
        """.split()
    )
} | {
    word: 10 * tens
    for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES: dict[str, float] = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}

NEGATORS = frozenset(
    """
    not no never n't none neither nor nothing nobody without cannot hardly barely refuse refused refuses refusing
    refusal decline declined declines declining fail failed fails failure lack lacks lacked stop stopped deny denied
    denies denying reject rejected rejects rejecting
    """.split()
)
"""Words that turn what follows into its opposite."""

OPPOSITES: frozenset[frozenset[str]] = frozenset(
    frozenset(pair.split("/"))
    for pair in """
    open/closed open/shut rise/fall rose/fell increase/decrease grow/shrink support/oppose supported/opposed
    accept/reject accepted/rejected allow/ban allowed/banned win/lose won/lost true/false guilty/innocent
    legal/illegal safe/dangerous strong/weak fit/unfit qualified/unqualified honest/dishonest start/stop begin/end
    alive/dead ahead/behind up/down higher/lower more/less better/worse best/worst good/bad right/wrong
    praise/criticize love/hate trust/distrust agree/disagree confirm/deny admit/deny include/exclude pass/fail
    succeed/fail success/failure likely/unlikely stay/leave keep/drop create/destroy help/harm enter/exit
    public/secret fair/unfair possible/impossible popular/unpopular favorable/unfavorable join/quit hire/fire
    """.split()
)
"""Pairs of words that cannot both hold."""

LEANING: dict[str, str] = {"i'm": "is", "i've": "has", "i'll": "will", "i'd": "would"}
"""First persons that are run together with a verb, and that verb in the third person."""

THIRD_PERSON: dict[str, str] = {"am": "is", "have": "has", "do": "does", "don't": "doesn't", "haven't": "hasn't"}
"""Verbs after `I`, as they stand after a name."""

IN_FAVOUR = frozenset(
    """
    support endorse back praise defend laud applaud welcome favor approve agree accept confirm acknowledge admit embrace
    champion hail tout commend celebrate honor trust thank congratulate good great best better excellent fair honest
    strong true right fit qualified ready safe success successful proud love like admire hope popular favorable clear
    legal innocent win winner ahead lead lawful accurate correct necessary important presidential temperament
    """.split()
)
AGAINST = frozenset(
    """
    oppose criticize criticism condemn denounce reject deny dismiss slam blast attack mock rebuke refuse disagree
    dispute object blame accuse doubt question disavow renounce repudiate fear worry warn hate dislike distrust
    bad worse worst terrible horrible awful unfair dishonest crooked liar lie false wrong weak unfit unqualified
    dangerous reckless racist bigoted offensive disgusting disgrace shameful failure disaster lose loser behind
    illegal guilty inaccurate incorrect misleading baseless nonsense ridiculous absurd hoax smear untrue never
    insult divisive disqualify unacceptable deplore
    """.split()
)
"""Words that speak for and against what they are said of."""
