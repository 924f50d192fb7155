"""The rooms of the program and who may enter which, read from the import statements."""

import ast
import subprocess
import sys
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = "wsis_reader"

_CORE = {"report", "formats", "facts", "search", "notes"}
_BELOW_THE_FACES = _CORE | {"library", "navigation", "preferences"}

# For each room the rooms it may import. The package itself (its version) is open to all and imports nothing.
MAY_IMPORT: Mapping[str, set[str]] = {
    "": set(),
    "report": set(),
    "formats": {"report"},
    "facts": {"report"},
    "search": {"report"},
    "notes": {"report"},
    "library": _CORE,
    "navigation": _CORE,
    "preferences": {"report", "navigation"},
    "paths": set(),
    "ui": _BELOW_THE_FACES,
    "start": _BELOW_THE_FACES | {"ui", "paths", "app", "desk"},
    "app": _BELOW_THE_FACES | {"ui", "paths", "desk", "connections"},
    "connections": _BELOW_THE_FACES | {"ui", "desk"},
    "desk": _BELOW_THE_FACES | {"ui"},
    "cli": _BELOW_THE_FACES | {"paths", "forms", "cli_options", "cli_notes", "cli_sentences"},
    "cli_notes": _BELOW_THE_FACES | {"forms"},
    "cli_options": set(),
    "cli_sentences": _BELOW_THE_FACES,
    "forms": _BELOW_THE_FACES,
    "__main__": {"start", "cli"},
}

# For each foreign package the rooms that know it; a package that is not named here is known nowhere.
KNOWN_IN: Mapping[str, set[str]] = {
    "PySide6": {"ui", "app", "connections", "desk", "start"},
    "shiboken6": {"ui", "app"},
    "whoosh": {"search"},
    "platformdirs": {"paths"},
    "lxml": {"formats"},
    "pypdfium2": {"formats"},
}

Sources = Mapping[str, str]


def source_of_package() -> dict[str, str]:
    """The program's modules: dotted name to source."""
    found = {}
    for path in (ROOT / PACKAGE).rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path.read_text(encoding="utf-8")
    return found


def imports(module: str, sources: Sources) -> Iterator[str]:
    """Every module that `module` imports anywhere, in functions and for types as well, as dotted names."""
    is_package = any(other.startswith(f"{module}.") for other in sources)
    for node in ast.walk(ast.parse(sources[module])):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = _origin(node, module, is_package)
            for alias in node.names:
                inner = f"{origin}.{alias.name}"
                yield inner if inner in sources else origin
        elif isinstance(node, ast.Call) and _is_import_call(node.func):
            yield from (arg.value for arg in node.args[:1] if isinstance(arg, ast.Constant))


def _origin(node: ast.ImportFrom, module: str, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    up = node.level - 1 if is_package else node.level
    base = module.split(".")[: -up or None]
    return ".".join([*base, *(node.module or "").split(".")]).rstrip(".")


def _is_import_call(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in {"import_module", "__import__"}


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def trespasses(sources: Sources) -> list[str]:
    """Every import that the tables above do not allow, as `module → imported`."""
    found = []
    for module in sorted(sources):
        here = room(module)
        if here not in MAY_IMPORT:
            found.append(f"{module} stands in no room")
            continue
        found += [f"{module} → {name}" for name in sorted(set(imports(module, sources))) if not _allowed(here, name)]
    return found


def _allowed(here: str, name: str) -> bool:
    top = name.split(".")[0]
    if top == PACKAGE:
        return room(name) in MAY_IMPORT[here] | {here, ""}
    return top in sys.stdlib_module_names or here in KNOWN_IN.get(top, set())


def cycle(sources: Sources) -> list[str]:
    """One round of modules that import each other, or nothing."""
    table = {module: {n for n in imports(module, sources) if n in sources} for module in sources}
    try:
        TopologicalSorter(table).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_imports_run_one_way() -> None:
    assert trespasses(source_of_package()) == []


def test_no_modules_import_each_other() -> None:
    assert cycle(source_of_package()) == []


def plant(module: str, line: str) -> dict[str, str]:
    """A small sound program with one line added to one module."""
    sound = {
        "wsis_reader": "__version__ = '1'",
        "wsis_reader.__main__": "def main():\n    from wsis_reader import cli, start",
        "wsis_reader.start": "from PySide6.QtCore import QTimer\nfrom wsis_reader import app, paths",
        "wsis_reader.forms": "from wsis_reader.library import Library",
        "wsis_reader.app": "from wsis_reader import paths\nfrom wsis_reader.ui import window",
        "wsis_reader.connections": "from wsis_reader import desk",
        "wsis_reader.desk": "from wsis_reader.ui import window",
        "wsis_reader.cli": "from wsis_reader import __version__, forms, paths\nimport argparse",
        "wsis_reader.paths": "import platformdirs",
        "wsis_reader.navigation": "from wsis_reader.report.model import Report",
        "wsis_reader.preferences": "import json\nfrom wsis_reader.navigation import Place",
        "wsis_reader.ui": "",
        "wsis_reader.ui.window": "from PySide6.QtWidgets import QWidget\nfrom wsis_reader.library import Library",
        "wsis_reader.library": "from wsis_reader.search import engine",
        "wsis_reader.search": "",
        "wsis_reader.search.engine": "def find():\n    import whoosh.index",
        "wsis_reader.facts": "",
        "wsis_reader.notes": "from wsis_reader.report import model",
        "wsis_reader.formats": "from wsis_reader.report.model import Report",
        "wsis_reader.report": "from .model import Report",
        "wsis_reader.report.model": "from .anchor import Anchor",
        "wsis_reader.report.anchor": "import re",
    }
    return sound | {module: f"{sound.get(module, '')}\n{line}"}


def test_a_sound_program_is_left_in_peace() -> None:
    sound = plant("wsis_reader.facts", "")
    assert trespasses(sound) == []
    assert cycle(sound) == []


@pytest.mark.parametrize(
    ("module", "line", "found"),
    [
        ("wsis_reader", "from wsis_reader import report", "wsis_reader.report"),
        ("wsis_reader.__main__", "from wsis_reader.ui import window", "wsis_reader.ui.window"),
        ("wsis_reader.__main__", "from wsis_reader import paths", "wsis_reader.paths"),
        ("wsis_reader.__main__", "from wsis_reader import app", "wsis_reader.app"),
        ("wsis_reader.start", "from wsis_reader import cli", "wsis_reader.cli"),
        ("wsis_reader.app", "from wsis_reader import start", "wsis_reader.start"),
        ("wsis_reader.app", "from wsis_reader import cli", "wsis_reader.cli"),
        ("wsis_reader.app", "from wsis_reader import forms", "wsis_reader.forms"),
        ("wsis_reader.connections", "from wsis_reader import app", "wsis_reader.app"),
        ("wsis_reader.desk", "from wsis_reader import connections", "wsis_reader.connections"),
        ("wsis_reader.forms", "from wsis_reader import cli", "wsis_reader.cli"),
        ("wsis_reader.forms", "from wsis_reader import paths", "wsis_reader.paths"),
        ("wsis_reader.cli", "from wsis_reader.ui import window", "wsis_reader.ui.window"),
        ("wsis_reader.cli", "from wsis_reader import app", "wsis_reader.app"),
        ("wsis_reader.cli", "from PySide6.QtCore import QObject", "PySide6.QtCore"),
        ("wsis_reader.ui.window", "from wsis_reader import app", "wsis_reader.app"),
        ("wsis_reader.ui.window", "from wsis_reader import paths", "wsis_reader.paths"),
        ("wsis_reader.ui.window", "import whoosh", "whoosh"),
        ("wsis_reader.library", "from wsis_reader.ui.window import W", "wsis_reader.ui.window"),
        ("wsis_reader.library", "from wsis_reader import preferences", "wsis_reader.preferences"),
        ("wsis_reader.library", "from wsis_reader import navigation", "wsis_reader.navigation"),
        ("wsis_reader.library", "import whoosh.index", "whoosh.index"),
        ("wsis_reader.navigation", "from wsis_reader import library", "wsis_reader.library"),
        ("wsis_reader.navigation", "from PySide6 import QtCore", "PySide6"),
        ("wsis_reader.preferences", "from wsis_reader import paths", "wsis_reader.paths"),
        ("wsis_reader.paths", "from wsis_reader import preferences", "wsis_reader.preferences"),
        ("wsis_reader.search.engine", "from wsis_reader import facts", "wsis_reader.facts"),
        ("wsis_reader.facts", "from wsis_reader.notes import store", "wsis_reader.notes"),
        ("wsis_reader.notes", "from wsis_reader.formats import txt", "wsis_reader.formats"),
        ("wsis_reader.formats", "from wsis_reader.search import engine", "wsis_reader.search.engine"),
        ("wsis_reader.report.model", "from wsis_reader import formats", "wsis_reader.formats"),
        ("wsis_reader.report.model", "from .. import facts", "wsis_reader.facts"),
        ("wsis_reader.report.model", "import lxml.etree", "lxml.etree"),
        ("wsis_reader.report.model", "import platformdirs", "platformdirs"),
        ("wsis_reader.facts", "import requests", "requests"),
        ("wsis_reader.facts", "def late():\n    import whoosh", "whoosh"),
        ("wsis_reader.facts", "import importlib\nimportlib.import_module('whoosh')", "whoosh"),
        ("wsis_reader.facts", "if TYPE_CHECKING:\n    from wsis_reader import library", "wsis_reader.library"),
    ],
)
def test_a_forbidden_import_is_named(module: str, line: str, found: str) -> None:
    assert trespasses(plant(module, line)) == [f"{module} → {found}"]


def test_a_module_outside_the_rooms_is_named() -> None:
    assert trespasses(plant("wsis_reader.utils", "import re")) == ["wsis_reader.utils stands in no room"]


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("wsis_reader.report.anchor", "from .model import Report"),
        ("wsis_reader.report.anchor", "from wsis_reader.report import Report"),
        ("wsis_reader.report.anchor", "def late():\n    from wsis_reader.report import model"),
    ],
)
def test_a_cycle_is_found(module: str, line: str) -> None:
    assert module in cycle(plant(module, line))


IMPORT_WITHOUT_QT = """
import importlib, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError("Qt is asked for")

sys.path.insert(0, "")
sys.meta_path.insert(0, NoQt())
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(name, error)
"""


def import_without_qt(*modules: str, folder: Path) -> str:
    """What a Python says in which Qt cannot be imported; empty where every module could be."""
    command = [sys.executable, "-c", IMPORT_WITHOUT_QT, *modules]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def test_everything_but_the_window_works_without_qt() -> None:
    modules = sorted(name for name in source_of_package() if room(name) not in KNOWN_IN["PySide6"])
    assert import_without_qt(*modules, folder=ROOT) == ""


def test_a_module_that_needs_qt_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "faulty.py").write_text("import PySide6.QtCore")
    (tmp_path / "sound.py").write_text("import json")
    assert import_without_qt("faulty", "sound", folder=tmp_path) == "faulty Qt is asked for\n"
