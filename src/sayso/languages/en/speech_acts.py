# ruff: noqa: SIM905 (word lists are read and edited as running text)
"""Words that tell what a speaker does by saying something: cue words by act, and what contents of an act hold.

Words stand in their plain form; `_` joins the words of a phrase. A word may stand under several acts: what it means in
a given statement is decided by weights that were learned over all of its features.
"""

from __future__ import annotations

CUE_WORDS: dict[str, frozenset[str]] = {
    "deny": frozenset(
        """
        deny denial reject rejection dismiss dispute rebut rebuttal refute contradict disavow repudiate debunk recant
        retract disown contest counter rebuff disclaim negate discount shoot_down push_back brush_off knock_down
        wave_off
        """.split()
    ),
    "confirm": frozenset(
        """
        confirm confirmation acknowledge acknowledgement admit admission concede concession confess confession agree
        affirm corroborate verify recognize recognise accept grant own_up plead_guilty back_up
        """.split()
    ),
    "evade": frozenset(
        """
        decline comment evade dodge sidestep demur deflect defer refer demurred duck skirt pivot avoid ignore
        silent silence unavailable mum not_say not_comment not_respond not_return not_reply not_answer not_elaborate
        not_know not_discuss not_specify not_immediately
        """.split()
    ),
    "accuse": frozenset(
        """
        accuse accusation blame allege allegation charge fault indict complain complaint denounce decry lambast lambaste
        implicate sue condemn impugn incriminate assail rail hammer slam rip blast attack
        """.split()
    ),
    "commit": frozenset(
        """
        vow promise pledge plan intend threaten swear refuse refusal offer propose commit undertake volunteer agree
        decide determine prepare announce guarantee resolve aim aspire consider mull weigh
        """.split()
    ),
    "direct": frozenset(
        """
        urge demand call_for order ask_for request advise recommend recommendation instruct exhort implore beg plead
        press push encourage advocate lobby appeal insist_that command invite direct summon petition caution forbid
        require suggest tell_to warn_to remind
        """.split()
    ),
    "ask": frozenset("ask question wonder query inquire enquire quiz probe".split()),
    "doubt": frozenset("doubt disbelieve mistrust distrust sceptical skeptical doubtful dubious".split()),
    "predict": frozenset(
        """
        expect predict forecast prediction expectation anticipate project estimate foresee warn prophesy fear worry bet
        envision portend augur
        """.split()
    ),
    "judge": frozenset(
        """
        praise criticize criticise criticism hail laud applaud condemn denounce mock ridicule deride blast slam
        endorse endorsement support oppose back favor favour disapprove approve commend compliment deplore lament
        welcome rate rank compare deem describe_as call consider liken scold chide rebuke tout celebrate thank
        congratulate bash defend lambast scoff belittle insult cheer salute object objection
        """.split()
    ),
    "feel": frozenset(
        """
        want wish hope like love hate prefer fear worry dread enjoy feel worried concerned afraid angry anger happy glad
        proud pleased eager upset furious frustrated excited delighted sad disappointed surprised shocked annoyed
        nervous anxious regret resent crave desire yearn long admire concern fret interested keen grateful hopeful
        confident skeptical sceptical wary uneasy alarmed impatient relieve
        """.split()
    ),
    "state": frozenset(
        """
        say tell note report find show reveal explain according write add state recall observe mention cite point_out
        indicate claim assert maintain contend describe announce declare disclose know learn see hear publish detail
        """.split()
    ),
    "believe": frozenset(
        "believe think suspect assume suppose presume guess reckon figure suggest seem appear expect imply hint".split()
    ),
    "answer": frozenset("respond reply answer retort counter response fire_back shoot_back hit_back".split()),
}

DENIALS = frozenset(
    """
    nonsense untrue false falsehood falsely baseless unfounded groundless rubbish fabricated fabrication hoax myth
    fiction not_true no_truth no_basis no_such not_guilty not_the_case not_happen not_correct not_accurate inaccurate
    incorrect mistaken absolutely_not made_up innocent misleading preposterous total_lie not_exist not_so
    never_happened never_said misrepresented lie ludicrous misquoted
    """.split()
)
"""Words of a content that calls something else untrue."""

WEAK_DENIALS = frozenset(
    """
    never did_not have_not has_not was_not were_not is_not are_not nothing nobody no_evidence nothing_to simply_not
    absurd ridiculous at_no contrary actually
    """.split()
)
"""Words that a denial often holds, and other contents too."""

EVASIONS = frozenset(
    """
    no_comment not_know not_seen not_aware not_recall not_remember too_early not_familiar not_heard not_discuss
    not_speculate not_sure not_read not_confirm no_idea premature early_to not_going not_talk not_speak not_comment
    wait_and see_what not_decided not_looked
    """.split()
)
"""Words of a content that does not commit."""

WEAK_EVASIONS = frozenset(
    "comment elaborate unclear question inquiry request respond message say detail discuss interview email".split()
)
"""Words that an evasion often holds, and other contents too."""

WRONGS = frozenset(
    """
    lie lied lying liar steal stole stolen cheat cheated rig rigged corrupt corruption fraud bribe bribed abuse abused
    attack attacked assault hide hid hidden cover conceal concealed mislead misled deceive deceived break broke broken
    violate violated violation betray betrayed fail failed failure ignore ignored neglect threaten threatened bully
    exploit incite crime criminal illegal illegally guilty murder kill killed harass harassment discriminate racist
    harm hurt destroy destroyed ruin sabotage jam smuggle launder spy blame wrong wrongdoing negligence cowardice
    dishonest misuse pollute poison manipulate manipulated dump dumped
    """.split()
)

VERDICTS = frozenset(
    """
    good great best better bad worse worst terrible horrible awful wonderful excellent fantastic amazing brilliant smart
    stupid foolish reckless dangerous irresponsible weak strong brave courage courageous honest honourable honorable
    disgrace disgraceful shame shameful disgusting outrageous ridiculous absurd unfit qualified unqualified perfect fair
    unfair wise wrong right proud important beautiful ugly sad tragic unacceptable offensive crazy insane remarkable
    extraordinary impressive incompetent mess disaster disastrous joke hero heroic hypocrite hypocritical bigot extreme
    divisive hateful pathetic nasty tough decent inspiring historic success successful failure clear victory love hate
    """.split()
)

FEELINGS = frozenset(
    """
    want wanted wants hope hopes love loved like hate hated afraid worried worry fear happy glad sad sorry angry excited
    proud concerned disappointed upset thrilled honored honoured grateful interest interested enthusiasm confidence
    """.split()
)

ORDERS = frozenset(
    """
    stay go stop let please do don't vote look come get make give take keep leave think remember stand join help call
    read listen watch wait try say tell ask show bring put build end act be check remove release pay respect use move
    resign apologize apologise
    """.split()
)

MODALS = frozenset("will would can could may might should must".split())
OWN_FUTURE = frozenset("i we".split())
FUTURE = frozenset("will would won't wouldn't shall 'll ’ll gonna".split())
DUTIES = frozenset("should must ought need needs shouldn't mustn't let's let have_to has_to needs_to".split())

HEDGES: dict[str, frozenset[str]] = {
    "possible": frozenset("might may could perhaps maybe possibly possible potentially".split()),
    "probable": frozenset(
        """
        probably likely apparently presumably seems seem seemed appears appear appeared think believe suspect guess
        suppose assume expect expected
        """.split()
    ),
    "improbable": frozenset("unlikely doubt doubts doubtful improbable".split()),
    "conditional": frozenset("if unless whether".split()),
}

NEGATIONS = frozenset(
    """
    not no never n't none nor neither nothing nobody without cannot can't don't doesn't didn't won't wouldn't isn't
    aren't wasn't weren't haven't hasn't hadn't couldn't shouldn't barely hardly yet refuse refused refuses refusing
    decline declined declines declining fail failed fails stop stopped
    """.split()
)

IRREGULAR = dict(
    pair.split(":")
    for pair in """
    said:say says:say saying:say told:tell wrote:write written:write thought:think knew:know known:know found:find
    shown:show saw:see seen:see felt:feel made:make gave:give given:give took:take taken:take went:go gone:go
    spoke:speak spoken:speak swore:swear sworn:swear sought:seek brought:bring bought:buy heard:hear held:hold
    kept:keep led:lead left:leave met:meet put:put read:read sent:send taught:teach began:begin begun:begin
    broke:break chose:choose drew:draw fought:fight foresaw:foresee laid:lay meant:mean ran:run shot:shoot
    is:be are:be was:be were:be been:be being:be am:be has:have had:have having:have does:do did:do done:do
    better:better best:best upset:upset hit:hit bet:bet got:get gotten:get
    """.split()
)
