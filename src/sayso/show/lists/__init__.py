"""What the record's commands print: found statements, speakers, changes; for people and as data."""

FORMATS = ("table", "json", "jsonl", "csv")
"""The formats of a list; `table` is for people."""
