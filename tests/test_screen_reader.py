"""What a screen reader hears: the real program on a display of its own, listened to over AT-SPI.

Skipped only where a display (Xvfb), a message bus (dbus-daemon) or AT-SPI (at-spi2-core) is not installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.at_spi import Element, Heard, ScreenReader
from tests.keyboard import Keyboard
from wsis_reader import preferences
from wsis_reader.preferences import Preferences

ROOT = Path(__file__).parents[1]
SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
MISSING = [name for name in ("Xvfb", "dbus-daemon") if not shutil.which(name)] + [SERVICE.name] * (not SERVICE.exists())

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")


@dataclass
class Session:
    """The program with its window, what is heard of it, and the keyboard before it."""

    reader: ScreenReader
    keyboard: Keyboard
    application: Element
    text: Element
    since: int = 0

    def press(self, key: str | int, *held: str) -> None:
        """Press a key, and hear from then on."""
        self.since = len(self.reader.heard)
        self.keyboard.press(key, *held)

    def announced(self, words: str) -> Heard:
        """Wait until something is announced that begins with these words, since the last key."""
        return self.reader.hear(lambda each: each.what == "Announcement" and each.words.startswith(words), self.since)

    def focused(self, name: str) -> Heard:
        """Wait until the keyboard is at something of a name that begins so, since the last key."""
        return self.reader.hear(
            lambda h: h.what == "Focus" and self.reader.name(h.element).startswith(name), self.since
        )

    def moved(self) -> Heard:
        """Wait until the caret has moved in the text, since the last key."""
        return self.reader.hear(lambda each: each.what == "TextCaretMoved" and each.element == self.text, self.since)

    def write(self, text: str) -> None:
        """Type a text, and hear from its last key on."""
        self.keyboard.write(text[:-1])
        self.since = len(self.reader.heard)
        self.keyboard.write(text[-1])


@contextmanager
def running(command: list[str], environment: dict[str, str], **more: object) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL, text=True, **more)
    try:
        yield process
    finally:
        process.terminate()
        process.communicate(timeout=10)


@contextmanager
def session(folder: Path, language: str = "en", layout: str = "us") -> Iterator[Session]:
    """The program in a window, with the interface in a language and a keyboard of a layout, listened to."""
    preferences.save(folder / "data", Preferences(language=language))
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("AT_SPI", "QT_", "DBUS"))}
    environment |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "XDG_RUNTIME_DIR": str(folder)}
    with ExitStack() as stack:
        mine, theirs = os.pipe()
        xvfb = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"]
        stack.enter_context(running(xvfb, environment, pass_fds=[theirs]))
        os.close(theirs)
        with open(mine) as said:
            environment["DISPLAY"] = f":{said.readline().strip()}"
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        daemon = stack.enter_context(running(bus, environment, stdout=subprocess.PIPE))
        assert daemon.stdout
        environment["DBUS_SESSION_BUS_ADDRESS"] = daemon.stdout.readline().strip()
        if layout != "us":
            subprocess.run(["setxkbmap", layout], env=environment, check=True)
        reader = ScreenReader(environment["DBUS_SESSION_BUS_ADDRESS"])
        stack.callback(reader.close)
        program = [sys.executable, "-m", "wsis_reader", "--data-dir", str(folder / "data")]
        stack.enter_context(running(program, environment, cwd=ROOT))
        application = reader.application("WSIS Reader")
        name = {"en": "Text of the report", "fr": "Texte du rapport"}[language]
        text = reader.until(lambda: reader.find(application, "text", name))
        keyboard = Keyboard(environment["DISPLAY"])
        stack.callback(keyboard.close)
        here = Session(reader, keyboard, application, text)
        here.since = len(reader.heard)
        keyboard.turn_to_window()
        # What has the keyboard is what speaks: while the window is made, the text may stand under another address.
        here.text = here.focused(name).element
        yield here


@pytest.fixture(scope="module", autouse=True)
def translated() -> None:
    """What `make setup` makes of the translations, where it was not run or they have changed since."""
    for file in (ROOT / "resources" / "translations").glob("*.ts"):
        made = file.with_suffix(".qm")
        if not made.exists() or made.stat().st_mtime < file.stat().st_mtime:
            subprocess.run([sys.executable, ROOT / "tools" / "translations", "release"], check=True)


@pytest.fixture
def english(tmp_path: Path) -> Iterator[Session]:
    with session(tmp_path) as here:
        yield here


def test_the_report_is_a_text_with_the_numbers_of_its_paragraphs(english: Session) -> None:
    text = english.reader.text(english.text)
    assert text.startswith("Note du Secrétaire général\nLe Secrétaire général de l’Organisation")
    assert "\n26\tUn petit secrétariat sera constitué à Genève" in text
    assert [number for number in range(1, 37) if f"\n{number}\t" not in text] == []


def test_the_caret_is_followed_and_the_paragraph_named_after_it(english: Session) -> None:
    english.press("Down")
    caret = english.moved()
    assert english.reader.caret(english.text) == caret.number
    assert english.reader.line_at_caret(english.text).startswith("Le Secrétaire général de l’Organisation")
    named = english.announced("unnumbered paragraph")
    heard = english.reader.heard
    assert heard.index(caret) < heard.index(named)
    english.press("Down", "Alt_L", "Shift_L")
    english.announced("heading")
    english.press("Down", "Alt_L", "Shift_L")
    english.announced("section I")
    english.press("Down", "Alt_L")
    english.announced("paragraph 1")
    assert english.reader.line_at_caret(english.text).startswith("1\t")
    english.press("Home", "Control_L")
    english.announced("heading")


def test_a_search_says_how_much_was_found_and_a_paragraph_what_is_marked_in_it(english: Session) -> None:
    english.press("slash")
    english.focused("Search")
    english.write("26")
    english.announced("2 paragraphs found")
    english.press("Return")
    english.focused("Text of the report")
    english.announced("paragraph 26, 2 results")
    assert english.reader.line_at_caret(english.text).startswith("26\tUn petit secrétariat")
    english.press("slash")
    english.focused("Search")
    english.write("gouvernance")
    english.announced("5 paragraphs found, 1 heading")
    english.press("Return")
    # Who stays in the search box is told what stands there, too, and hears of a paragraph as often as it is gone to.
    english.announced("paragraph 26, 3 results: Un petit secrétariat sera constitué à Genève")


def test_rows_are_named_where_the_keyboard_comes_to_them(english: Session) -> None:
    english.press("1", "Control_L")
    english.focused("Contents")
    english.focused("Note du Secrétaire général")
    english.press("Down")
    english.focused("Résumé")
    english.press("Down")
    english.focused("I. Rappel des faits")
    english.press("Return")
    english.focused("Text of the report")
    english.announced("section I")
    english.press("slash")
    english.focused("Search")
    english.write("hackers")
    english.announced("Nothing found")


def test_french_is_spoken_to_who_chose_it_on_a_french_keyboard_too(tmp_path: Path) -> None:
    with session(tmp_path, "fr", "fr") as french:
        # The keys of the number row send & é " … unshifted: Ctrl and the second one is Ctrl+é.
        french.press(11, "Control_L")
        french.focused("Résultats")
        french.press(10, "Control_L")
        french.focused("Sommaire")
        french.press("F6")
        french.focused("Texte")
        # A colon with Shift is the slash of this keyboard.
        french.press("colon", "Shift_L")
        french.focused("Recherche")
        french.write("gouvernance")
        french.announced("5 paragraphes trouvés, 1 titre")
        for key, held, size in ((21, (), "110"), (21, ("Shift_L",), "120"), (19, (), "100"), ("KP_Add", (), "110")):
            french.press(key, "Control_L", *held)
            french.reader.hear(lambda each, size=size: each.words == f"{size}\u00a0%", french.since)
