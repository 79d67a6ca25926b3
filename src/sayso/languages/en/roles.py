# ruff: noqa: SIM905 (word lists are read and edited as running text)
"""Words for who a person is: forms of address, offices and trades, and the words that stand around them."""

# Before a name, left out of it, with the pronoun that the bearer takes where the word tells.
HONORIFICS: dict[str, str | None] = {
    "mr": "male",
    "mrs": "female",
    "ms": "female",
    "miss": "female",
    "mx": None,
    "dr": None,
    "prof": None,
    "rev": None,
    "reverend": None,
    "fr": "male",
    "sir": "male",
    "lord": "male",
    "lady": "female",
    "dame": "female",
    "madam": "female",
    "madame": "female",
    "mme": "female",
    "mlle": "female",
    "monsieur": "male",
    "herr": "male",
    "frau": "female",
    "señor": "male",
    "señora": "female",
    "hon": None,
    "sheikh": "male",
    "sheik": "male",
    "imam": "male",
    "ayatollah": "male",
    "rabbi": None,
    "pope": "male",
    "king": "male",
    "queen": "female",
    "prince": "male",
    "princess": "female",
    "emperor": "male",
    "empress": "female",
    "duke": "male",
    "duchess": "female",
    "baroness": "female",
    "baron": "male",
    "count": "male",
    "countess": "female",
    "sister": "female",
    "brother": "male",
    "father": "male",
    "uncle": "male",
    "aunt": "female",
}

# Written short before a name; they stay part of the role as the article writes it.
SHORT_TITLES: dict[str, str] = {
    "sen": "senator",
    "sens": "senator",
    "rep": "representative",
    "reps": "representative",
    "gov": "governor",
    "govs": "governor",
    "lt": "lieutenant",
    "gen": "general",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "cmdr": "commander",
    "sgt": "sergeant",
    "cpl": "corporal",
    "pvt": "private",
    "adm": "admiral",
    "supt": "superintendent",
    "insp": "inspector",
    "det": "detective",
    "amb": "ambassador",
    "pres": "president",
    "atty": "attorney",
    "del": "delegate",
    "assemb": "assembly member",
    "prof": "professor",
}

# Offices and trades, singular; a plural is the word with -s, or stands in PLURAL_ROLES.
ROLES = frozenset(
    """
    academic accountant activist actor actress adjutant administrator admiral adviser advisor advocate agent aide
    airman alderman alderwoman ally ambassador analyst anchor anchorman anchorwoman anthropologist archaeologist
    archbishop architect artist assemblyman assemblywoman assistant astronaut astronomer astrophysicist athlete
    attaché attorney author backer banker baker baritone bassist batsman bishop biologist blogger boatman bodyguard
    boss botanist boxer brigadier broadcaster broker builder businessman businesswoman butcher candidate captain
    cardinal cardiologist caretaker carpenter cartoonist ceo cfo chairman chairperson chairwoman chair challenger
    champion chancellor chaplain chef chemist chief choreographer clergyman cleric clerk climatologist clinician coach
    coordinator co-author co-chair co-chairman co-chairwoman co-founder co-host co-owner colonel columnist comedian
    comedienne commander commandant commentator commissioner composer comptroller conductor confidant congressman
    congresswoman consul consultant contender contestant contractor controller convener cook coroner corporal
    correspondent coo councillor councilman councilwoman councilor counsel counselor courtier creator cricketer
    criminologist critic cto curator cyclist dancer dean defendant defender delegate demographer dentist deputy
    dermatologist designer detective developer diplomat director dissident doctor driver drummer duke ecologist
    economist editor editorialist educator emissary employee engineer entrepreneur envoy epidemiologist ethicist
    evangelist examiner executive expert explorer farmer father fellow filmmaker financier firefighter fisherman
    footballer forecaster foreman forester founder front-runner frontrunner fundraiser general geneticist geographer
    geologist goalkeeper governor grandfather grandmother guard guitarist guru hacker harbormaster harbourmaster
    headmaster headmistress headteacher head heir historian host hostess hydrologist immunologist incumbent
    industrialist inspector instructor intern interpreter inventor investigator investor jockey journalist judge jurist
    justice keeper landlord landowner lawmaker lawyer leader lecturer legislator librarian lieutenant linguist lobbyist
    luminary magistrate magnate major manager mariner marketer master mathematician mayor mechanic mediator medic
    merchant meteorologist microbiologist midfielder midwife minister miner missionary mogul monk mother
    musician narrator naturalist naval negotiator nephrologist neurologist neuroscientist neurosurgeon newsman newswoman
    nominee novelist nun nurse nutritionist oceanographer officer official ombudsman oncologist operative operator
    opponent organizer organiser orthodontist owner paediatrician painter paleontologist paralegal paramedic pastor
    pathologist patriarch pediatrician performer philanthropist philosopher photographer physician physicist
    physiologist pianist pilot pitcher planner playwright plumber poet policeman policewoman politician pollster
    pontiff premier preacher presenter presidency president priest principal producer professor programmer
    promoter prosecutor provost psychiatrist psychologist publicist publisher pundit quarterback rabbi radiologist
    rancher ranger rapper realtor rebel receptionist recruiter rector referee reformer registrar reporter
    representative republican-elect researcher resident retiree reverend rider ringleader rival rower runner runner-up
    sailor salesman saleswoman scholar scientist screenwriter sculptor secretary seismologist senator sergeant
    sheriff shopkeeper singer skipper sociologist soldier solicitor songwriter soprano speaker specialist spokesman
    spokesperson spokeswoman sportswriter spouse staffer statesman statistician steward stockbroker storekeeper
    strategist striker student superintendent superdelegate supervisor supporter surfer surgeon surrogate surveyor
    swimmer teacher technician technologist tenor theologian therapist toxicologist trader trainer translator treasurer
    trucker trustee tutor tycoon umpire undersecretary usher veteran veterinarian vicar vice-chair vice-chairman
    vice-president victim violinist virologist vlogger volcanologist volunteer warden webmaster welder whip
    whistleblower widow widower winemaker winner vp witness worker writer yachtsman zoologist
    committeeman committeewoman vice-chairwoman moderator standard-bearer hopeful billionaire millionaire nurse-midwife
    matron mate model partner custodian teller impostor look-alike
    archivist assessor auditor beekeeper recorder clerk-recorder teammate fact-checker counterpart gardener
    glaciologist hydrogeologist lifeguard lighthouse-keeper
    prime-minister goalscorer defender winger sprinter marathoner skier wrestler boxer golfer
    """.split()
)

PLURAL_ROLES: dict[str, str] = {
    "allies": "ally",
    "attorneys": "attorney",
    "aldermen": "alderman",
    "businessmen": "businessman",
    "businesswomen": "businesswoman",
    "chairmen": "chairman",
    "committeemen": "committeeman",
    "congressmen": "congressman",
    "congresswomen": "congresswoman",
    "councilmen": "councilman",
    "deputies": "deputy",
    "firemen": "fireman",
    "fishermen": "fisherman",
    "luminaries": "luminary",
    "policemen": "policeman",
    "secretaries": "secretary",
    "spokesmen": "spokesman",
    "spokespeople": "spokesperson",
    "spokeswomen": "spokeswoman",
    "statesmen": "statesman",
    "witnesses": "witness",
    "coaches": "coach",
    "actresses": "actress",
    "emissaries": "emissary",
}

# A role word that tells the pronoun.
ROLE_GENDER: dict[str, str] = {
    "actress": "female",
    "alderman": "male",
    "alderwoman": "female",
    "assemblyman": "male",
    "assemblywoman": "female",
    "businessman": "male",
    "businesswoman": "female",
    "chairman": "male",
    "chairwoman": "female",
    "clergyman": "male",
    "committeeman": "male",
    "committeewoman": "female",
    "congressman": "male",
    "congresswoman": "female",
    "councilman": "male",
    "councilwoman": "female",
    "father": "male",
    "fisherman": "male",
    "grandfather": "male",
    "grandmother": "female",
    "headmaster": "male",
    "headmistress": "female",
    "hostess": "female",
    "mother": "female",
    "nun": "female",
    "policeman": "male",
    "policewoman": "female",
    "pontiff": "male",
    "salesman": "male",
    "saleswoman": "female",
    "spokesman": "male",
    "spokeswoman": "female",
    "statesman": "male",
    "widow": "female",
    "widower": "male",
}

# Trades that are surnames as well: `Ana Singer`, `Mr. Baker`.
TRADE_SURNAMES = frozenset(
    """
    bailiff baker banker barber bishop boatman bowman brewer butcher butler carpenter carter carver chandler chaplain
    clark clerk cook cooper coroner cutler dean driver farmer fisher forester forster friend gardener gardner
    glover guard
    guest harper hunter judge justice king knight major marshal marshall mason miller monk page painter palmer parker
    pastor piper pope porter potter priest prince ranger rector rider sailor sawyer shepherd singer skinner
    skipper smith
    soldier speaker spencer squire steward stewart student sumner tanner taylor thatcher turner tyler usher vicar walker
    warden weaver webster wheeler wright abbott archer fellow fletcher foreman fowler franklin
    """.split()
)

# Kin and plain words for one person: they head a description (`her husband`), never stand before a name as a role.
PERSONS = frozenset(
    """
    man woman boy girl person individual insider source guy gentleman lady someone somebody nobody husband wife
    son daughter brother sister uncle aunt nephew niece cousin friend neighbor neighbour
    colleague co-worker passenger passer-by bystander onlooker resident tenant customer client user reader viewer
    listener commenter voter citizen protester demonstrator participant attendee patient parent child kid teenager
    youth survivor caller visitor tourist shopper employer adult figure newcomer member outsider
    billionaire millionaire confidante supporter fan follower immigrant refugee native democrat republican
    conservative liberal progressive independent libertarian whistle-blower informant accuser suspect victim plaintiff
    pensioner bidder buyer seller commuter camper hiker
    """.split()
)

PERSON_GENDER: dict[str, str] = {
    "man": "male",
    "woman": "female",
    "boy": "male",
    "girl": "female",
    "guy": "male",
    "gentleman": "male",
    "lady": "female",
    "husband": "male",
    "wife": "female",
    "son": "male",
    "daughter": "female",
    "brother": "male",
    "sister": "female",
    "uncle": "male",
    "aunt": "female",
    "nephew": "male",
    "niece": "female",
}

# Plural speakers who stand for a body or whose names are held back; other plural people are a group.
WITHHELD_PLURAL = frozenset(
    """
    officials official aides advisers advisors sources insiders spokesmen spokeswomen spokespeople spokespersons
    staffers executives employees investigators detectives diplomats representatives confidants lieutenants
    attorneys officers eyewitnesses
    """.split()
)

# Before a role word and part of it: `former senior presidential adviser`.
ROLE_MODIFIERS = frozenset(
    """
    former ex-president late retired incoming outgoing acting interim deputy vice assistant associate senior junior
    chief top leading presumptive presumed likely longtime long-time veteran prominent current then-president
    presidential vice-presidential gubernatorial congressional senatorial legislative mayoral federal national
    international regional local municipal provincial state county city foreign prime general executive managing
    founding honorary emeritus independent political legal medical military naval financial economic scientific
    technical judicial religious academic commercial environmental agricultural industrial nuclear digital public
    press news media communications campaign policy security defense defence intelligence finance health education
    energy transport trade labor labour justice interior home housing environment agriculture science technology
    police fire harbour harbor port hospital school university college church union party house senate parliamentary
    majority minority opposition government cabinet committee council board company corporate business bank market
    research sales marketing human resources operations information data software law enforcement radio television tv
    film theatre theater music football baseball basketball hockey cricket rugby tennis soccer racing cycling
    election elections republican democratic conservative liberal labour green socialist libertarian progressive gop
    republican-leaning billionaire millionaire onetime one-time fellow self-described celebrity reality star
    high-ranking high-profile low-level mid-level lead main principal head first second third another anonymous
    unnamed unidentified white-house wall-street real-estate real estate
    """.split()
)

# A speaker for somebody or something, and the like: the body follows in a possessive or after `for`, `of`, `at`.
SPOKEN_FOR = frozenset("spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople".split())

# The ends of words for one person: a word that no list holds and that ends so is taken for one.
PERSON_ENDINGS = ("ist", "ician", "ologist", "woman", "man", "person", "-year-old", "-in-law", "grapher", "monger")
