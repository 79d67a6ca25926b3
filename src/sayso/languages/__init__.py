"""Words and lists, one folder a language; no logic."""
