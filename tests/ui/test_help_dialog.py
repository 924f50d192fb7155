"""Help lists every action that has a key, with all its keys, as the actions themselves have them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from wsis_reader.ui.actions import KEYS, Actions
from wsis_reader.ui.help_dialog import HelpDialog
from wsis_reader.ui.translation import install


def rows(dialog: HelpDialog) -> list[tuple[str, str]]:
    table = dialog.findChild(QTableWidget)
    return [(table.item(row, 0).text(), table.item(row, 1).text()) for row in range(table.rowCount())]


def test_every_action_with_a_key_is_listed_with_all_its_keys(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    listed = rows(HelpDialog(actions, window))
    assert len(listed) == sum(bool(keys) for keys in KEYS.values())
    assert ("Search the text", "Ctrl+F or /") in listed
    assert ("Copy with citation", "Ctrl+Shift+C") in listed
    assert not any(words in ("Sepia", "Français") for words, _ in listed)
    for action in actions:
        for key in action.shortcuts():
            assert any(action.text() == words and key.toString() in keys for words, keys in listed)


def test_it_changes_its_language_while_it_is_open(qtbot: QtBot, spoken: QApplication, released: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = HelpDialog(Actions(window), window)
    install(spoken, "fr", released)
    for each in (window, dialog):
        spoken.sendEvent(each, QEvent(QEvent.Type.LanguageChange))
    assert dialog.windowTitle() == "Raccourcis clavier"
    assert any(keys == "Ctrl+F ou /" for _, keys in rows(dialog))


def test_nothing_in_it_can_be_typed_over(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = HelpDialog(Actions(window), window)
    assert dialog.findChild(QTableWidget).editTriggers() == QTableWidget.EditTrigger.NoEditTriggers
