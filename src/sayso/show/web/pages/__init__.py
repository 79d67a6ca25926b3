"""Every page of the site, one file each. `PAGES` is all that the rest of the site knows of them."""

from sayso.show.web.page import Page
from sayso.show.web.pages.article import ARTICLE
from sayso.show.web.pages.changes import CHANGES
from sayso.show.web.pages.claim import CLAIM
from sayso.show.web.pages.claims import CLAIMS
from sayso.show.web.pages.correct import CORRECT
from sayso.show.web.pages.corrections import CORRECTIONS
from sayso.show.web.pages.front import FRONT
from sayso.show.web.pages.outlets import OUTLETS
from sayso.show.web.pages.search import SEARCH
from sayso.show.web.pages.speaker import SPEAKER
from sayso.show.web.pages.speakers import SPEAKERS
from sayso.show.web.pages.versions import VERSIONS

PAGES: tuple[Page, ...] = (
    FRONT,
    SEARCH,
    VERSIONS,
    ARTICLE,
    CLAIMS,
    CLAIM,
    SPEAKERS,
    SPEAKER,
    OUTLETS,
    CHANGES,
    CORRECTIONS,
    CORRECT,
)
