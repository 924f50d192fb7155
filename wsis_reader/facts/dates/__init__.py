"""The dates of a report: found by a grammar over tables of words, written in EDTF."""

from wsis_reader.facts.dates.find import DateMention, find_dates
from wsis_reader.facts.dates.grammar import Found, Kind, dates_in
from wsis_reader.facts.dates.reference import Reference, reference_of

__all__ = ["DateMention", "Found", "Kind", "Reference", "dates_in", "find_dates", "reference_of"]
