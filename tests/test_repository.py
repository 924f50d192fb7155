"""What is kept in the repository is fit to be read by anybody, anywhere."""

import ast
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40

_ADDRESS = re.compile(r"\w+://|--(?:extra-)?index-url|--find-links|--trusted-host|@ file:|^-[if]\b", re.M)
_THIS_MACHINE = re.compile(r"(?<![\w.>)}~])/(?:work|root|home)/[\w.]+")
_LEFT_OPEN = re.compile(r"\b(?:TODO|FIXME)\b(?!\|)")

Definition = ast.FunctionDef | ast.AsyncFunctionDef


def kept(*patterns: str) -> list[str]:
    """Paths that git keeps or would keep if everything new were added."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return sorted(name for name in set(listed.split("\0")) if (ROOT / name).is_file())


def text_of(name: str) -> str:
    try:
        return (ROOT / name).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def addresses(text: str) -> list[str]:
    return _ADDRESS.findall(text)


def machine_paths(text: str) -> list[str]:
    return _THIS_MACHINE.findall(text)


def left_open(text: str) -> list[str]:
    return _LEFT_OPEN.findall(text)


def too_long(source: str) -> list[str]:
    """The module, and the functions in it, that have outgrown a reader's glance."""
    return [*_long_module(source), *_long_functions(ast.parse(source))]


def _long_module(source: str) -> Iterator[str]:
    lines = source.count("\n")
    if lines >= LONGEST_MODULE:
        yield f"{lines} lines: look for the better idea, then split (under {LONGEST_MODULE})"


def _long_functions(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, Definition):
            lines = (node.end_lineno or 0) - node.lineno + 1
            if lines >= LONGEST_FUNCTION:
                yield f"{node.name} has {lines} lines (under {LONGEST_FUNCTION})"


def without_opening(source: str) -> list[str]:
    """A module that does not begin by saying in a sentence what it is."""
    opening = (ast.get_docstring(ast.parse(source)) or "").split("\n\n")[0]
    return [] if opening.endswith((".", "!", "?")) else ["opens with no sentence"]


@pytest.mark.parametrize(
    ("patterns", "faults"),
    [
        pytest.param(["requirements", "*.lock"], addresses, id="no lock names a registry"),
        pytest.param(["."], machine_paths, id="no path of one machine"),
        pytest.param(["*.py", "*.md", "*.toml", "tools", "Makefile", ".ci"], left_open, id="nothing is left open"),
        pytest.param(["wsis_reader/*.py", "tools/*.py"], too_long, id="modules and functions are short"),
        pytest.param(["*.py"], without_opening, id="every module says what it is"),
    ],
)
def test_the_repository_is_clean(patterns: list[str], faults: Callable[[str], list[str]]) -> None:
    names = kept(*patterns)
    assert names, patterns
    found = {name: faults(text_of(name)) for name in names if name != "tests/test_repository.py"}
    assert {name: what for name, what in found.items() if what} == {}


@pytest.mark.parametrize(
    ("faults", "text", "found"),
    [
        (addresses, "whoosh==2.7.4 \\\n    --hash=sha256:7ca5\n    # via wsis-reader (pyproject.toml)\n", 0),
        (addresses, "--index-url somewhere\n", 1),
        (addresses, "--find-links /opt\n", 1),
        (addresses, "-i somewhere\n", 1),
        (addresses, "whoosh @ https://example.org/whoosh.whl\n", 1),
        (machine_paths, "see /work/notes", 1),
        (machine_paths, "both '/root/.cache' and /home/me/x", 2),
        (machine_paths, "resources/work/x and https://example.org/home/x and ~/home/y", 0),
        (left_open, "# TODO later", 1),
        (left_open, "# FIXME", 1),
        (left_open, "mastodon", 0),
        (without_opening, '"""A sentence."""\n', 0),
        (without_opening, '"""No end"""\n', 1),
        (without_opening, "import re\n", 1),
        (too_long, "x = 1\n" * 299, 0),
        (too_long, "x = 1\n" * 300, 1),
        (too_long, "def f():\n" + "    x = 1\n" * 38, 0),
        (too_long, "def f():\n" + "    x = 1\n" * 39, 1),
    ],
)
def test_each_fault_is_seen(faults: Callable[[str], list[str]], text: str, found: int) -> None:
    assert len(faults(text)) == found
