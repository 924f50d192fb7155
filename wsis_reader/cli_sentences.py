"""What errors of the core say on the command line, in English: what happened, to what, and what one can do."""

from __future__ import annotations

from wsis_reader.facts.errors import BadDocuments, BadGazetteer
from wsis_reader.formats.errors import NoSuchFile, UnknownFormat, UnreadableFile
from wsis_reader.library import NoSuchReport
from wsis_reader.report.errors import NoSuchPlace
from wsis_reader.search.errors import IndexDamaged, IndexMissing, IndexNotWritten, IndexUntrusted, SearchError

_UNREADABLE = {
    "binary": "holds no text; save it as plain text first",
    "empty": "is empty",
    "encoding": "is not in UTF-8; save it as UTF-8 first",
    "too_large": "is too large to be a report",
    "no_access": "cannot be read; check its permissions",
    "damaged": "is damaged; remove it and add the report again",
    "version": "was written by a newer WSIS Reader; use that one",
}


def sentence(error: Exception) -> str:
    """What happened, to what, and what one can do: one line, without a full stop."""
    match error:
        case NoSuchReport():
            language = f" in language {error.language}" if error.language else ""
            return f"there is no report {error.symbol}{language} here; `wsis-reader contents` shows the shipped one"
        case NoSuchPlace():
            return f"there is no paragraph or section {error.place} in {error.symbol}; see `wsis-reader contents`"
        case NoSuchFile():
            return f"there is no file {error.path}"
        case UnknownFormat():
            return f"{error.path} is of a kind that is not read; plain text is"
        case UnreadableFile():
            return f"{error.path} {_UNREADABLE.get(error.reason, error.reason)}"
        case BadGazetteer() | BadDocuments():
            return f"the table {error.path} cannot be used ({error.reason}); install WSIS Reader anew"
        case SearchError():
            return _of_index(error)
        case OSError(filename=str(path), strerror=str(reason)):
            return f"{path}: {reason}"
    return f"{error}" or type(error).__name__


def _of_index(error: SearchError) -> str:
    match error:
        case IndexNotWritten():
            return f"the index cannot be written into {error.folder} ({error.reason}); choose another place or free it"
        case IndexMissing():
            return f"there is no index in {error.folder}; `wsis-reader index build` makes it"
        case IndexDamaged():
            return f"{error.name} of the index in {error.folder} is damaged; `wsis-reader index build` makes it anew"
        case IndexUntrusted():
            return f"the index in {error.folder} can be changed by others and is not opened; correct its permissions"
    return str(error)
