"""What errors of the core say on the command line, in English: what happened, to what, and what one can do."""

from __future__ import annotations

from wsis_reader.facts.errors import BadDocuments, BadGazetteer
from wsis_reader.formats.errors import NoSuchFile, UnknownFormat, UnreadableFile
from wsis_reader.library import NoSuchReport
from wsis_reader.notes import errors as notes
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

_NOT_WRITTEN = {
    "full": "the disk is full; make room and try again",
    "readonly": "the folder cannot be written into; correct its permissions",
    "locked": "another WSIS Reader has them open and does not answer; close it and try again",
    "newer": "a newer WSIS Reader wrote them; use that one",
    "missing": "the folder is not there",
    "damaged": "the notes are damaged; open the window, which restores them from a copy",
    "io": "the disk reports an error; nothing was changed",
}
_NOT_READ = {
    "readonly": "you may not read it; correct its permissions",
    "locked": "another program is writing it; try again",
    "missing": "it is not there",
    "io": "the disk reports an error",
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
        case notes.NotesError():
            return _of_notes(error)
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


def _of_notes(error: notes.NotesError) -> str:
    match error:
        case notes.NotWritten():
            return f"{error.path} was not written: {_NOT_WRITTEN[error.reason]}"
        case notes.NotRead():
            return f"{error.path} cannot be read: {_NOT_READ.get(error.reason, _NOT_READ['io'])}"
        case notes.Damaged():
            return f"{error.path} is damaged ({error.kind}); open the window, which restores the notes from a copy"
        case notes.Newer():
            return f"{error.path} was written by a newer WSIS Reader; use that one"
        case notes.UnknownForm():
            return f"notes are not exported to {error.path}; end its name in .md, .html, .odt, .csv, .json or .jsonld"
        case notes.NotAnnotations():
            return f"{error.path} holds no Web Annotations; choose a file that was exported as .json or .jsonld"
        case notes.NoSuchNote():
            return f"there is no note {error.note}; `wsis-reader notes list --json` has the ids"
        case notes.NotUndone():
            return f"note {error.note} was changed since, so the change before that cannot be undone"
        case notes.NotDone():
            return f"the program that has the notes open could not take them in: {error.reason}; nothing was changed"
    return f"{error}"
