"""The record: articles, statements and people's corrections in SQLite or PostgreSQL."""

from sayso.keep.claims import ClaimPage, KeptClaim, Standing
from sayso.keep.corrections import Correction
from sayso.keep.facts import Kept, Made
from sayso.keep.integrity import Problem
from sayso.keep.linking import Linking
from sayso.keep.links import Verdict
from sayso.keep.pages import OldPage
from sayso.keep.parts import Component, StanceVerdict
from sayso.keep.positions import Position
from sayso.keep.record import Record, open_record
from sayso.keep.search import Found, Hit, Query
from sayso.keep.shelf import Listed, Outlet, Version
from sayso.keep.speakers import Profile, SpeakerPage
from sayso.keep.versions import Change
from sayso.keep.write import Outcome

__all__ = [
    "Change",
    "ClaimPage",
    "Component",
    "Correction",
    "Found",
    "Hit",
    "Kept",
    "KeptClaim",
    "Linking",
    "Listed",
    "Made",
    "OldPage",
    "Outcome",
    "Outlet",
    "Position",
    "Problem",
    "Profile",
    "Query",
    "Record",
    "SpeakerPage",
    "StanceVerdict",
    "Standing",
    "Verdict",
    "Version",
    "open_record",
]
