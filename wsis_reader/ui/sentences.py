"""What errors of the core say in the window: what happened, to which file, and what the reader can do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from wsis_reader.library import NoSuchReport
from wsis_reader.preferences import PreferencesError
from wsis_reader.report.errors import NoSuchPlace


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
            case PreferencesError():
                words = self.tr(
                    "Nothing can be saved in the folder %1 (%2). You can read; your place will not be kept."
                )
                return words.replace("%1", str(error.path.parent)).replace("%2", error.reason)
            case _:
                return self.tr("Something went wrong: %1").replace("%1", str(error) or type(error).__name__)
