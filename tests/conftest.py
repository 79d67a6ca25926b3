"""Makes `from tests.factories import …` work for every test folder, and property tests independent of the clock."""

from hypothesis import settings

settings.register_profile("sayso", deadline=None)
settings.load_profile("sayso")
