"""The record in formats that other tools take; each is described in the file that writes it."""

FORMATS = ("csv", "jsonl", "parquet", "jsonld", "annotation", "brat", "corrections")
"""What `export_record` of `sayso.show.export.export` writes."""
