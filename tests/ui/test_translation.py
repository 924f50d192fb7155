"""The French interface is complete, and changes in place: held against what Qt's own tool reads out of the code."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject
from PySide6.QtWidgets import QApplication

from wsis_reader.ui.translation import LANGUAGES, install, system_language

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
PLACEHOLDER = re.compile(r"%n|%L?\d+|\{\w*\}|%\(\w+\)s|%[sd]")
BREAKABLE = re.compile(r"(?<![\u00a0\u202f])(?:[;!?»]|:(?=\s|$))|«(?![\u00a0\u202f])")
TEXT_IN_QT = ("QPlatformTheme", "Cancel")


@dataclass(frozen=True)
class Message:
    """One entry of a .ts file."""

    context: str
    source: str
    comment: str
    plural: bool
    state: str
    forms: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, str, bool]:
        return (self.context, self.source, self.comment, self.plural)


def messages(path: Path) -> list[Message]:
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found.append(
                Message(
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    message.findtext("comment", ""),
                    message.get("numerus") == "yes",
                    translation.get("type", "finished"),
                    tuple(forms),
                )
            )
    return found


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the words of the code as they are now, freshly collected."""
    folder = tmp_path_factory.mktemp("collected")
    subprocess.run([sys.executable, ROOT / "tools" / "translations", "update", folder], check=True)
    return folder


def unseen(source: str) -> Iterator[str]:
    """The calls in a module whose words lupdate misses, or puts under a context that is not asked at run time.

    It reads `self.tr("…")` in a class, and `translate("Context", "…")` with two literals; there it takes no variable
    count, so that a plural needs `self.tr`. What stands inside an f-string it does not see at all.
    """
    tree = ast.parse(source)
    formatted = {node for outer in ast.walk(tree) if isinstance(outer, ast.JoinedStr) for node in ast.walk(outer)}
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        if not isinstance(call.func, ast.Attribute):
            continue
        owner, name = ast.unparse(call.func.value), call.func.attr
        literal = [isinstance(each, ast.Constant) and isinstance(each.value, str) for each in call.args]
        missed = name == "tr" and not (owner == "self" and literal[:1] == [True])
        missed |= name == "tr" and call in formatted
        missed |= name == "translate" and owner.endswith("Application") and literal != [True] * len(literal)
        if missed:
            yield f"line {call.lineno}: {ast.unparse(call)}"


@pytest.mark.parametrize("path", sorted((ROOT / "wsis_reader" / "ui").glob("*.py")), ids=lambda path: path.stem)
def test_no_words_escape_the_collecting_tool(path: Path) -> None:
    assert list(unseen(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("source", "escapes"),
    [
        ('self.tr("a")', False),
        ('self.tr("%n a", "", count)', False),
        ('translate = QCoreApplication.translate("X", "a")', False),
        ('self.tr(f"a {b}")', True),
        ("f\"{self.tr('a')}\"", True),
        ("self.tr(words)", True),
        ('other.tr("a")', True),
        ('QCoreApplication.translate("X", words)', True),
        ('QCoreApplication.translate("X", "%n a", "", count)', True),
    ],
)
def test_words_that_escape_are_noticed(source: str, escapes: bool) -> None:
    assert bool(list(unseen(source))) == escapes


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_translation_has_exactly_the_words_of_the_code(collected: Path, language: str) -> None:
    name = f"wsis_reader_{language}.ts"
    in_code = {message.key for message in messages(collected / name)}
    translated = {message.key for message in messages(FOLDER / name)}
    assert in_code - translated == set(), "run tools/translations update, then translate"
    assert translated - in_code == set(), "run tools/translations update: these words are gone from the code"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_translated(language: str) -> None:
    found = messages(FOLDER / f"wsis_reader_{language}.ts")
    unfinished = [m for m in found if m.state != "finished" or not all(m.forms) or len(m.forms) != 1 + m.plural]
    assert unfinished == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_the_same_on_both_sides(language: str) -> None:
    for message in messages(FOLDER / f"wsis_reader_{language}.ts"):
        expected = sorted(PLACEHOLDER.findall(message.source))
        for form in message.forms:
            # "one paragraph" may be written without its number.
            found = sorted(PLACEHOLDER.findall(form))
            assert found == expected or (message.plural and found == [p for p in expected if p != "%n"]), message


def test_dots_and_mnemonics_are_the_same_on_both_sides() -> None:
    for message in messages(FOLDER / "wsis_reader_fr.ts"):
        for form in message.forms:
            assert form.endswith("…") == message.source.endswith("…"), message
            assert len(re.findall(r"&\w", form)) == len(re.findall(r"&\w", message.source)), message


def test_french_typography() -> None:
    """Unbreakable spaces before ; : ! ? » and after «, and the typographic apostrophe."""
    for message in messages(FOLDER / "wsis_reader_fr.ts"):
        for form in message.forms:
            assert not re.search(r"[^\W\d]'[^\W\d]", form), message
            assert not BREAKABLE.search(form), message


class LanguageChanges(QObject):
    """Counts the times the application says that its language changed."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LanguageChange
        return False


def test_a_language_replaces_the_one_before(spoken: QApplication) -> None:
    install(spoken, "fr", FOLDER)
    assert QCoreApplication.translate(*TEXT_IN_QT) == "Annuler"
    assert QLocale().language() == QLocale.Language.French
    install(spoken, "en", FOLDER)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert QCoreApplication.translate(*TEXT_IN_QT) == "Cancel"
    assert QLocale().language() == QLocale.Language.English


def test_a_change_is_told_to_the_widgets(spoken: QApplication) -> None:
    watcher = LanguageChanges()
    spoken.installEventFilter(watcher)
    install(spoken, "fr", FOLDER)
    QCoreApplication.sendPostedEvents()
    spoken.removeEventFilter(watcher)
    assert watcher.count > 0


def test_a_folder_without_translations_leaves_english(spoken: QApplication, tmp_path: Path) -> None:
    install(spoken, "fr", tmp_path)
    assert QCoreApplication.translate("MainWindow", "&File") == "&File"


@pytest.mark.parametrize(
    ("tags", "language"),
    [
        (["fr-CA", "en"], "fr"),
        (["fr"], "fr"),
        (["fr_BE"], "fr"),
        (["pt-BR", "fr-FR"], "fr"),
        (["ja"], "en"),
        ([], "en"),
    ],
)
def test_the_language_of_the_system_decides(monkeypatch: pytest.MonkeyPatch, tags: list[str], language: str) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: tags)
    assert system_language() == language
