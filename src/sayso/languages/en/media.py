"""English words and phrases that tell how something was said: patterns for each medium.

Each pattern is matched without regard to case at a word boundary. The first group name is the medium; `name` says
which phrase it is, so that a weight can be learned for it.
"""

from __future__ import annotations

# name of the phrase -> (medium, pattern)
MEDIUM_PHRASES: dict[str, tuple[str, str]] = {
    "interview": ("interview", r"(?:in|during|an|the|his|her|their|its) (?:[\w’'-]+ ){0,4}interviews?|interviews?"),
    "interviewed": ("interview", r"interviewed|interviewer|sat down with|spoke (?:to|with) (?:the )?[A-Z]\w+"),
    "asked_by": ("interview", r"asked by (?:host|anchor|moderator)?"),
    "by_phone": ("interview", r"by (?:tele)?phone|over the phone"),
    "host": ("interview", r"(?:radio |talk[- ]show |TV )?hosts?|anchors?|co-(?:host|anchor)s?"),
    "speech": ("speech", r"speech(?:es)?|keynote|sermon|eulogy|lecture|inaugural|oration"),
    "address": ("speech", r"(?:national |weekly |prime-time |an |his |her |the |in |State of the Union )address"),
    "addressing": ("speech", r"address(?:ed|ing) (?:the|a|an|supporters|members|about|some|thousands|hundreds)"),
    "remarks": ("speech", r"(?:prepared|his|her|brief|in|in his|in her|delivered) remarks"),
    "rally": ("speech", r"rall(?:y|ies)|campaign (?:stop|event|appearance|swing|trail)|on the stump|on the trail"),
    "crowd": ("speech", r"crowds?|audience|attendees|cheering|cheered|cheers|applause|supporters (?:in|at)|onlookers"),
    "told_crowd": (
        "speech",
        r"told (?:the |a |an |his |her |their )?(?:[\w-]+ ){0,3}(?:crowd|supporters|audience|delegates|voters|members|"
        r"students|conference|congregation|fans|shareholders|investors|parliament|lawmakers|gathering|meeting|rally)",
    ),
    "event": ("speech", r"fundraisers?|town[- ]?halls?|conventions?|luncheon|gala|ceremony|commencement|forum|summit"),
    "stage": (
        "speech",
        r"on stage|onstage|took the stage|podium|lectern|from the floor|(?:house|senate) floor|parliament",
    ),
    "conference": ("speech", r"(?<!news )(?<!press )conference|at a hearing|hearing"),
    "debate": ("debate", r"debates?|debate stage|debating"),
    "moderator": ("debate", r"moderators?"),
    "show": (
        "broadcast",
        r"(?:radio|TV|television|talk|cable|morning|Sunday)(?:[\w’' -]{0,20})? (?:shows?|program(?:me)?s?)",
    ),
    "program": (
        "broadcast",
        r"programme|the show|on air|on-air|on the air|aired|airing|airwaves|broadcast(?:s|ing)?|airs",
    ),
    "radio": ("broadcast", r"radio"),
    "television": ("broadcast", r"television|televised|TV"),
    "podcast": ("broadcast", r"podcasts?|webcast|livestream"),
    "advert": (
        "broadcast",
        r"(?:TV |television |radio |campaign |attack |new )?(?:ads?|commercials?|advertisements?|spots?)",
    ),
    "reporters": ("briefing", r"reporters|journalists|(?:news|press) corps"),
    "told_reporters": (
        "briefing",
        r"told (?:[\w-]+ ){0,2}(?:reporters|journalists)|reporters asked|asked by reporters",
    ),
    "press_conference": (
        "briefing",
        r"(?:news|press) conferences?|(?:press |news |daily |media )briefings?|press call|conference call",
    ),
    "statement": ("statement", r"statements?"),
    "in_a_statement": (
        "statement",
        r"(?:in|issued|released|through|via) (?:a |an |the |his |her |its |their )?(?:[\w-]+ ){0,3}statement",
    ),
    "release": ("statement", r"(?:press|news|media) releases?|communiqu[eé]|announcement"),
    "spokesperson": ("statement", r"spokes(?:man|woman|person)"),
    "tweet": ("social", r"tweet(?:s|ed|ing)?|re-?tweet(?:s|ed|ing)?"),
    "twitter": ("social", r"twitter"),
    "facebook": (
        "social",
        r"facebook|instagram|snapchat|youtube|linkedin|reddit|tiktok|telegram|weibo|periscope|bluesky|mastodon|threads",
    ),
    "social_media": ("social", r"social[- ]media|hashtags?|#\w+|pic\.twitter\.com|(?<=\s)@\w+"),
    "posted": (
        "social",
        r"post(?:ed|ing)? (?:on|to|a|an)|blog posts?|(?:his|her|their|the|a) (?:personal )?blog|online post|a post",
    ),
    "email": ("email", r"e-?mail(?:s|ed|ing)?|inbox"),
    "in_an_email": ("email", r"(?:in|by|via|through) (?:an? |the |his |her )?(?:[\w-]+ ){0,2}e-?mails?"),
    "letter": ("letter", r"letters?|open letter|petitions?"),
    "wrote_to": ("letter", r"wrote to|in writing to|written to"),
    "op_ed": ("article", r"op-?ed|opinion (?:piece|article|page)|columns?|columnist|editorials?|essays?|commentary"),
    "book": ("article", r"books?|memoirs?|autobiograph(?:y|ies)|novel|biography"),
    "press_article": (
        "article",
        r"articles?|magazines?|newspapers?|headlines?|news stor(?:y|ies)|cover story|a piece|the piece",
    ),
    "wrote_in": ("article", r"wrote (?:in|for) (?:the|a)"),
    "fact_check": ("article", r"fact[- ]check(?:er|ers|ing)?"),
    "report": ("report", r"reports?|stud(?:y|ies)|white paper|audits?|inquiry|assessment"),
    "records": ("report", r"records|documents?|filings|data|figures|statistics|files|transcripts?|analysis|papers"),
    "memo": ("report", r"memos?|memorand(?:um|a)"),
    "review": ("report", r"review|survey of|findings|researchers|research|journal"),
    "poll": ("poll", r"polls?|polling|polled|pollsters?|exit polls?"),
    "survey": (
        "poll",
        r"surveys?|surveyed|respondents|percent of (?:[\w-]+ ){0,3}(?:voters|people|adults|americans|respondents)",
    ),
    "voters_share": ("poll", r"(?:\d+ (?:percent|per cent)|in (?:10|ten)|majority of|margin of error)"),
    "judge": ("court", r"judges?|justices?|magistrate|jury|jurors?"),
    "court": ("court", r"courts?|courtroom|supreme court|court of appeals|tribunal"),
    "lawsuit": ("court", r"lawsuits?|suits?|sued|suing|complaint|petitioners?|plaintiffs?|defendants?|litigation"),
    "ruling": (
        "court",
        r"rul(?:ed|ing|ings)|opinion for|dissent(?:ed|ing)?|majority opinion|verdict|overturned|injunction",
    ),
    "testimony": (
        "court",
        r"testi(?:fied|mony|fying|fies)|deposition|under oath|affidavit|indictment|arraign\w+|sentenc(?:ed|ing)",
    ),
    "legal_filing": (
        "court",
        r"court (?:filings?|papers|documents|file)|filed|brief|pleaded|argued before|prosecutors?",
    ),
    "phone_call": ("conversation", r"phone call|telephone (?:call|conversation)|call with|called (?:him|her|them)\b"),
    "conversation": (
        "conversation",
        r"conversations?|chatted|chat|whispered|met with|private(?:ly)?|in person|over (?:dinner|lunch|coffee)",
    ),
    "told_me": ("interview", r"told me|told us|I (?:asked|interviewed|spoke)|said when I"),
    "shouted": ("conversation", r"shouted|yelled|heckl\w+|chant(?:s|ed|ing)?|screamed|laughed|smiled"),
}
