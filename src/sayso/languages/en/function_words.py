# ruff: noqa: SIM905 (word lists are read and edited as running text)
"""Words that open a sentence with a capital letter and are no name."""

FUNCTION_WORDS = frozenset(
    """
    a about above according across actually added additionally after afterward afterwards again against ago ahead all
    almost along already also although always am amid among an and another any anyone anything apparently are aren't
    around as asked at away back because been before behind being below beneath beside besides between beyond both
    briefly but by call called can can't cannot certainly clearly consider could couldn't currently despite did didn't
    do does doesn't don't doing done down during each earlier either else elsewhere enough especially even eventually
    ever every everybody everyone everything except exactly few finally first for forget former formerly fortunately
    four frankly from full further furthermore generally get give given go going good had hadn't has hasn't have
    haven't having he he'd he'll he's hello hence her here here's hers hi him himself his how however i i'd i'll i'm
    i've if imagine in indeed inside instead into is isn't it it's its itself just keep knowing last late later
    lately least less let let's like likely likewise look many maybe me meanwhile might mine more moreover most
    mostly much must my myself named namely near nearly neither never nevertheless next nine no nobody none
    nonetheless nor not nothing notably now obviously of off often ok okay on once one only onto or other others
    otherwise our ours ourselves out outside over overall own part perhaps please plus possibly presumably previously
    probably quite rather really recently regarding remember right same second see seven several shall she she'd
    she'll she's should shouldn't similarly simply since six so some somebody somehow someone something sometimes soon
    still such suddenly sure take ten than thank thanks that that's the their theirs them themselves then there
    there's therefore these they they'd they'll they're they've think third this those though three through throughout
    thus till to today together tomorrow tonight too toward towards try two under unfortunately unless unlike until
    up upon us use used usually very via was wasn't we we'd we'll we're we've well were weren't what what's whatever
    when whenever where where's whereas wherever whether which whichever while who who's whoever whom whose why will
    with within without won't worse would wouldn't yes yesterday yet you you'd you'll you're you've your yours
    yourself asked adding speaking asking citing facing following calling based born watch read listen photo image
    story video breaking update updated editor's editors note correction q a told says said wrote writes write
    question answer bottom line fact false true half
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    """.split()
)

# Words of a month or day that are also names stay names when a first name stands before them.
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sept sep oct nov dec".split()
)

ARTICLES = frozenset("the a an".split())
DETERMINERS = frozenset(
    "the a an this that these those some any each every no another one two three four five six seven eight nine ten "
    "many most several few other both all his her its their our my your certain various more".split()
)
PREPOSITIONS = frozenset(
    "of for in on at by with from to about among amid against between under over near during inside outside within "
    "without after before since through throughout across behind like as including via toward towards around "
    "into despite".split()
)
CONJUNCTIONS = frozenset("and or but nor".split())
CLAUSE_OPENERS = frozenset(
    "before after when while until since because though although as if once whereas unless till".split()
)
# Behind a noun for people, and no part of it: `officials familiar with …`, `voters nationwide`.
POSTMODIFIERS = frozenset("familiar close present aware himself herself intent eager free".split())
PLACE_ADVERBS = frozenset(
    "elsewhere everywhere nationwide worldwide statewide countrywide citywide overall alike abroad themselves".split()
)
PARTICLES = frozenset("de la del della di da dos du van von der den bin ibn al el ben ter ten zu le e y".split())
SUFFIXES = frozenset("jr sr ii iii iv jr. sr.".split())
AUXILIARIES = frozenset(
    "is was are were be been being am has have had do does did will would can could may might must shall should "
    "isn't wasn't aren't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't".split()
)
# Verbs of a headline in capitals, so that `Ruiz Denies Report` holds the one name Ruiz.
HEADLINE_WORDS = frozenset(
    """
    accuses accused admits agrees aims announces approves asks attacks backs bans bashes beats begins blames blasts
    blocks breaks brings calls campaign case claims concedes confirms critics cuts debate deal defends demands denies
    dies drops election endorses ends faces fails falls fears fight files finds fires gets gives goes hits hopes how
    issues joins jumps keeps kills launches law lawsuit lays leads leaks leaves loses loss looks makes meets moves
    needs news night offers opens orders passes plan plans plays pledges poll polls praises presses pulls puts questions
    quits raises reacts rejects releases remains reports reveals rips rises rule rules ruling runs says seeks seen
    sees sends sets shares shows signs slams slips speech speaks splits stands starts stays stops sues supports
    takes talks tells tests things threatens told tries turns unveils urges victory visits votes vows wants war warns
    wins won worried worry writes
    """.split()
)
# Short forms ended by a full stop that do not end a sentence.
ABBREVIATIONS = frozenset(
    "mr mrs ms dr sen sens rep reps gov govs lt gen col maj capt cmdr sgt cpl pvt adm supt insp det amb pres prof rev "
    "hon st jr sr vs etc inc corp co ltd no jan feb mar apr jun jul aug sept sep oct nov dec calif fla mass penn conn "
    "ariz ala ark colo ill ind kan ky mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo md del ga "
    "la n.y n.j".split()
)
