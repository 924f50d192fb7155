"""What the command line prints for other programs: JSON as docs/json.md describes it, CSV, iCalendar."""

from wsis_reader.forms.reading import Json, contents, hits, index_state, paragraphs

__all__ = ["Json", "contents", "hits", "index_state", "paragraphs"]
