"""Makes `from tests.factories import …` work for every test folder; property tests see the same examples everywhere.

A run with other examples, to look for new failures: `HYPOTHESIS_PROFILE=search make test`.
"""

import os

from hypothesis import settings

settings.register_profile("sayso", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "sayso"))
