# ruff: noqa: SIM905 (word lists are read and edited as running text)
"""Words for things that speak in writing or from a recording: a report, a poll, a law, an e-mail."""

DOCUMENTS = frozenset(
    """
    account act ad advert advertisement advisory affidavit agenda agreement amendment analysis announcement annex
    appeal appendix application article assessment audit average bill biography blog blueprint book briefing brief
    broadcast brochure budget bulletin cable calculation caption cartoon catalogue census chapter charter chart check
    circular clause clip code column communique communiqué complaint constitution contract copy count
    counterproposal coverage data database decision declaration decree deposition diary directive dispatch dissent
    document dossier draft e-mail editorial email entry essay estimate evidence fact-check fatwa feature figure figures
    file
    filing film finding findings flier flyer forecast form formula framework graphic guidance guide guideline guidelines
    handbook handout headline index indictment inscription inventory joke journal-entry judgement judgment label
    law lawsuit leaflet ledger legend legislation letter list listing log manifesto manual manuscript map measure
    memo memoir memorandum message minutes mission-statement motion narrative note notice novel op-ed opinion order
    ordinance page pamphlet paper paragraph passage pact paperwork petition piece placard plan plank platform play
    playbook poem policy poll poster post preamble precedent press-release primer proclamation profile projection
    proposal prospectus protocol provision publication questionnaire readout rebuttal receipt recipe record recording
    records regulation regulations release reply report research resolution response results review roadmap
    rule ruling rules
    rulebook schedule screenplay screenshot script scripture section sentence series sheet sign slogan song statute
    statistics stats story study subpoena suit summary survey table tally tape testimony text theory thesis tracker
    transcript treaty tweet update verdict version video voicemail warrant webpage will work writ writings
    photograph photo footage timeline obituary annex logbook email-exchange exchange documents
    """.split()
) - frozenset({"work", "will", "play", "appeal", "sign", "paper", "section", "series", "figure", "act", "measure"})

# Parts of a document name: `Article 33`, `Section 2`, `Proposition 8`.
NUMBERED = frozenset("article section chapter title proposition amendment rule clause paragraph resolution".split())
DOCUMENT_NAME_HEADS = frozenset(
    "act amendment bill charter constitution treaty convention protocol poll survey report study index law "
    "declaration memo memorandum".split()
)

# What somebody says, as a thing: `his speech focused on …` is said by him.
SPEECHES = frozenset(
    "speech address response answer remarks comments rhetoric reply retort message tone words argument takeaway "
    "belief view views".split()
)
