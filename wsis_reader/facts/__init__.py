"""What stands in a report: its dates, its organisations and its references."""

FACTS_VERSION = 1
"""Raised with every change after which the same report has other facts."""
