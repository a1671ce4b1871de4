"""Calls that a topic forbids, found and told to staff."""
