# ruff: noqa: SIM905 (word lists are read and edited as running text)
"""Words for many people taken together, and for quantities of people."""

GROUPS = frozenset(
    """
    advocates adults allies americans analysts appointees attendees audience authorities backers base believers
    bloggers boosters
    bystanders celebrities children christians citizens clients commentators commuters competitors conservatives
    consumers crowd crowds critics customers defenders delegates delegation democrats demographers demonstrators
    detractors donors economists editors electorate elites elders employers entrepreneurs environmentalists evangelicals
    everybody everyone anyone anybody experts families fans farmers feminists fishermen followers forecasters
    foes folks friends
    fundraisers governors hawks historians immigrants independents insiders international-community investors jews
    journalists judges jurors kids lawmakers lawyers leaders leadership legislators liberals libertarians listeners
    loyalists majority men migrants millennials miners minorities moderates mourners muslims nationalists neighbors
    neighbours netizens nurses observers operatives opponents organizers organisers outsiders parents participants
    partisans passengers patients patriots people personnel persons physicians policymakers politicians pollsters
    populace population practitioners professors progressives proponents protesters protestors public publishers pundits
    radicals readers rebels refugees reformers reporters republicans researchers residents respondents rest rioters
    rivals scholars scientists senators shareholders skeptics sceptics socialists soldiers spectators sponsors
    staffers strategists students superdelegates supporters surrogates survivors sympathizers taxpayers teachers
    technocrats tenants tourists townspeople traders troops unionists victims veterans viewers villagers visitors
    volunteers voters watchers whites women workers writers youth youths others those
    hundreds leaders everybody
    circle community communities brass establishment cohort generation faction trackers leftists
    left right half two-thirds majority percent figures
    """.split()
)

QUANTITIES = frozenset(
    "many some most few several others both all majority half thousands hundreds millions lot lots couple rest "
    "dozens number plenty scores "
    "percent handful one-third two-thirds three-quarters none each neither those array".split()
)

# A body word before `of` and people is not a body but those people: `a group of nurses`.
COLLECTORS = frozenset("group army coalition band team crowd crew list network gang alliance community panel".split())
# Behind a noun for people: these few keep their names back.
WELL_PLACED = frozenset("familiar close briefed involved knowledgeable aware".split())

# Behind `the`: exactly two are meant.
TWO = frozenset("two pair duo".split())
SIBLINGS = frozenset("brothers sisters twins siblings".split())
