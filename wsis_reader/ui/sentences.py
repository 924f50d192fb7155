"""What errors of the core say in the window: what happened, to which file, and what the reader can do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from wsis_reader.formats.errors import FormatError, NoSuchFile, UnreadableFile
from wsis_reader.library import NoSuchReport
from wsis_reader.notes.errors import NoSuchNote, NotAnnotations, NotesError, NotRead, NotUndone, NotWritten
from wsis_reader.preferences import PreferencesError
from wsis_reader.report.errors import NoSuchPlace
from wsis_reader.search.errors import IndexNotWritten, SearchError
from wsis_reader.ui.exporting import ExportError


def sentence(error: BaseException) -> str:
    """One sentence in the language of the interface."""
    return Sentences().of(error)


class Sentences(QObject):
    """The one table of them; an object, since Qt's tools collect words from the `tr` of one."""

    def of(self, error: BaseException) -> str:
        """One sentence in the language of the interface."""
        match error:
            case NoSuchReport():
                return self.tr("There is no report %1 in the library.").replace("%1", error.symbol)
            case NoSuchPlace():
                words = self.tr("There is no paragraph or section %1 in %2.")
                return words.replace("%1", error.place).replace("%2", error.symbol)
            case FormatError():
                return self._of_file(error)
            case SearchError():
                return self._of_index(error)
            case NotesError():
                return self._of_notes(error)
            case PreferencesError():
                words = self.tr(
                    "Nothing can be saved in the folder %1 (%2). You can read; your place will not be kept."
                )
                return words.replace("%1", str(error.path.parent)).replace("%2", error.reason)
            case ExportError():
                words = self.tr("The file %1 could not be written (%2). Choose another name or folder.")
                return words.replace("%1", str(error.path)).replace("%2", error.reason)
            case _:
                return self.tr("Something went wrong: %1").replace("%1", str(error) or type(error).__name__)

    def _of_file(self, error: FormatError) -> str:
        reason = error.reason if isinstance(error, UnreadableFile) else ""
        words = {
            "binary": self.tr("%1 holds no text. Save it as plain text first."),
            "empty": self.tr("%1 is empty."),
            "encoding": self.tr("%1 is not in UTF-8. Save it as UTF-8 first."),
            "too_large": self.tr("%1 is too large to be a report."),
            "no_access": self.tr("%1 cannot be read. Check its permissions."),
            "damaged": self.tr("%1 is damaged. Remove it and add the report again."),
            "version": self.tr("%1 was written by a newer WSIS Reader. Use that one."),
        }.get(reason, self.tr("%1 cannot be read as a report."))
        if isinstance(error, NoSuchFile):
            words = self.tr("There is no file %1.")
        return words.replace("%1", str(error.path))

    def _of_notes(self, error: NotesError) -> str:
        if isinstance(error, NotUndone):
            return self.tr("This cannot be undone: the note is no longer as the change left it.")
        if isinstance(error, NoSuchNote):
            return self.tr("This note is no longer there.")
        if isinstance(error, NotAnnotations):
            words = self.tr("%1 holds no notes. Choose a file that was exported as Web Annotations.")
            return words.replace("%1", str(error.path))
        if isinstance(error, NotRead):
            words = self.tr("The notes in %1 cannot be read now (%2). Nothing was changed; try again.")
            return words.replace("%1", str(error.path)).replace("%2", error.reason)
        if isinstance(error, NotWritten):
            return self._not_written(error.reason).replace("%1", str(error.path.parent))
        return self.tr("The notes cannot be used: %1").replace("%1", str(error))

    def _not_written(self, reason: str) -> str:
        return {
            "full": self.tr("Not saved: the disk of %1 is full. Make room, then try again."),
            "readonly": self.tr("Not saved: nothing can be written in %1. Change its permissions, then try again."),
            "locked": self.tr("Not saved: another program writes the notes in %1. Close it, then try again."),
            "newer": self.tr("Not saved: the notes in %1 were written by a newer WSIS Reader. Use that one."),
        }.get(reason, self.tr("Not saved: the disk of %1 reports an error. Try again; if it stays, save elsewhere."))

    def _of_index(self, error: SearchError) -> str:
        if isinstance(error, IndexNotWritten):
            words = self.tr("The search index cannot be kept in the folder %1 (%2). Searching works all the same.")
            return words.replace("%1", str(error.folder)).replace("%2", error.reason)
        return self.tr("The search index cannot be used. Close the window and open it again: it is made anew.")
