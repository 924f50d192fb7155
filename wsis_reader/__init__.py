"""WSIS Reader: read, search, cite and annotate United Nations reports, offline."""

__version__ = "0.1.0"
