"""Lets the tests import `marked_text`, which lives beside the bench scripts and is imported by name."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
