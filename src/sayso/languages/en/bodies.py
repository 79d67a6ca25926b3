# ruff: noqa: SIM905 (word lists are read and edited as running text)
"""Words that head the name or the description of a body: an office, a company, a party, a court, a newspaper."""

BODY_HEADS = frozenset(
    """
    academy administration agency airline airlines airport alliance archive archives army arsenal assembly
    association attorneys-general authority bakery band bank bar battalion body bloc board branch brewery brigade
    broadcaster broadsheet brokerage bureau business cabinet camp campaign caucus center centre chain chamber
    chancellery channel
    charity church cinema city club coalition college command commission committee company conference confederation
    conglomerate congress consortium consulate convention cooperative corporation council country court crew daily
    delegation department developer directorate division embassy employer enterprise establishment executive exchange
    factory faculty federation firm fleet force forces forum foundation front fund gallery gang garrison
    government group guard guild hospital hotel house individual-plaintiff industry initiative inspectorate institute
    institution judiciary junta jury kingdom laboratory lab league legislature library ltd magazine maker
    manufacturer mayoralty media militia mill ministry mission monarchy monastery mosque movement museum nation navy
    network newsletter newspaper newsroom office ombudsman-office operator opposition orchestra organisation
    organization outfit outlet owner-operator pac palace panel paper parliament partnership party periodical
    police port presidency press presidium prison producer program prosecution prosecutors publication
    publisher quango railway rail regime regiment registry regulator republic retailer reserve restaurant ring school
    secretariat section senate seminary service services shipyard shop society staff startup start-up state station
    store studio subcommittee subsidiary super-pac supermarket supplier synagogue syndicate tabloid
    town village county municipality borough task-force team
    temple theater theatre think-tank thinktank treasury trial-court tribunal troupe trust union unit university
    utility vatican venture watch watchdog website weekly wire worker-union workshop zoo blog site journal times post
    herald tribune gazette chronicle telegraph guardian observer inc corp co llc plc gmbh ag sa bros
    brothers partners holdings capital ventures industries motors technologies systems enterprises solutions
    laboratories studios pictures entertainment broadcasting news pharmaceuticals petroleum oil gas electric
    steel airways energy foods estates properties telecom communications markets securities associates
    administration-general
    """.split()
) - frozenset({"executive", "house", "front", "program", "bar", "ring", "mill", "prosecutors", "industry"})

# Bodies that also head a name as its first word: `Department of …`, `University of …`.
BODY_OPENERS = frozenset(
    """
    academy administration agency association bank board bureau center centre chamber church city college commission
    committee confederation conference congress council court department directorate district embassy federation forum
    foundation fund government high house institute institution international kingdom league library ministry museum
    national office organisation organization parliament party people port republic school society state supreme union
    united university world
    """.split()
)

# A plural of these is many bodies, so a group.
BODY_PLURALS = frozenset(
    """
    agencies airlines associations banks bodies boards campaigns chambers churches colleges committees companies
    corporations councils countries courts departments firms governments groups hospitals institutions laboratories
    ministries museums nations networks newspapers offices organisations organizations outlets parties publications
    regulators retailers schools states stations sites teams tribunals unions universities websites
    """.split()
)

# The office, house or seat that stands for the body it belongs to when a name comes before it.
BODY_OF_PERSON = frozenset(
    "campaign camp team office administration government staff committee company firm group organization "
    "organisation foundation presidency cabinet operation transition headquarters regime lab laboratory party "
    "magazine newspaper paper website site network show program department agency ministry board".split()
)

# After a name: what kind of company it is.
COMPANY_SUFFIXES = frozenset("inc corp co ltd llc llp plc gmbh ag sa lp nv".split())

# `People's Party`, `Teachers' Union`: the possessive is part of the name.
COLLECTIVES = frozenset(
    """
    people women men children workers citizens veterans teachers farmers lawyers doctors nurses students writers
    artists peoples mothers parents consumers players prisoners sailors fishermen
    """.split()
)

# Bodies that bring news: `the newspaper` means one of those, `the company` none of them.
MEDIA_BODIES = frozenset(
    "newspaper paper magazine network outlet website site broadcaster tabloid daily weekly station channel "
    "publication broadsheet newsletter blog wire journal".split()
)
MEDIA_WORDS = frozenset(
    "news times post journal tribune gazette chronicle herald courier telegraph guardian observer press magazine "
    "radio television tv broadcasting media daily weekly review today mail star sun globe mirror examiner".split()
)
COMPANY_BODIES = frozenset(
    "company firm business maker manufacturer retailer carmaker automaker bank insurer airline startup start-up "
    "developer publisher supplier conglomerate corporation giant chain brewery operator utility".split()
)
GENERAL_BODIES = frozenset("agency bureau organization organisation group school institution association union".split())
PUBLIC_WORDS = frozenset(
    "committee party house senate department ministry agency court council congress government bureau commission "
    "office parliament police state university college union school federation association reserve army navy force "
    "campaign institute church".split()
)

# Left out when an acronym is matched against a full name.
ACRONYM_SKIPS = frozenset("of the and for in on at to a an de la du &".split())
