"""Measurements that print tables; see each file."""
