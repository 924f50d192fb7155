"""What the reader prefers, kept in a small file that both faces read."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from wsis_reader.navigation import Place
from wsis_reader.report import Anchor

FILE_NAME = "preferences.json"
LEAST_ZOOM, MOST_ZOOM = 50, 300
"""How small and how large the text can be made, in percent."""


class PreferencesError(Exception):
    """The preferences could not be written: `path` and the system's `reason`."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(str(path), reason)
        self.path = path
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Preferences:
    """Language (`fr`, `en`), theme and size (percent) of the window, citation templates by language, last places.

    An empty language or theme means the system's; `system_theme` is what that was last, so that a start need not ask.
    `places` holds the last place of each report, the latest last.
    """

    language: str = ""
    theme: str = ""
    system_theme: str = ""
    zoom: int = 100
    citations: dict[str, str] = field(default_factory=dict)
    places: tuple[Place, ...] = ()

    @property
    def last_place(self) -> Place | None:
        """The place that was being read last."""
        return self.places[-1] if self.places else None

    def place_in(self, symbol: str, language: str) -> Place | None:
        """The last place in one report."""
        return next((place for place in self.places if (place.symbol, place.language) == (symbol, language)), None)

    def with_place(self, place: Place) -> Preferences:
        """The same with `place` as the latest, in the stead of that report's earlier one."""
        others = tuple(p for p in self.places if (p.symbol, p.language) != (place.symbol, place.language))
        return replace(self, places=(*others[-499:], place))


def load(folder: Path) -> Preferences:
    """The preferences kept in `folder`; whatever is missing or unreadable there is as at the first start."""
    try:
        kept = json.loads((folder / FILE_NAME).read_bytes())
    except (OSError, ValueError, RecursionError):
        return Preferences()
    return _from_json(kept) if isinstance(kept, dict) else Preferences()


def save(folder: Path, preferences: Preferences) -> None:
    """Keep `preferences` in `folder`, whole or not at all. Raises PreferencesError."""
    path = folder / FILE_NAME
    kept = {f.name: getattr(preferences, f.name) for f in fields(preferences)}
    kept["places"] = [[p.symbol, p.language, p.anchor, p.offset] for p in preferences.places]
    scratch = path.with_name(f".{FILE_NAME}.{os.getpid()}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with scratch.open("w", encoding="utf-8") as file:
            json.dump(kept, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        scratch.replace(path)
    except OSError as error:
        scratch.unlink(missing_ok=True) if scratch.parent.is_dir() else None
        raise PreferencesError(path, error.strerror or str(error)) from error


def _from_json(kept: dict[str, object]) -> Preferences:
    found = Preferences()
    zoom = kept.get("zoom")
    citations, places = kept.get("citations"), kept.get("places")
    names = ("language", "theme", "system_theme")
    language, theme, system_theme = (value if isinstance(value := kept.get(name), str) else "" for name in names)
    found = replace(found, language=language, theme=theme, system_theme=system_theme)
    if isinstance(zoom, int) and LEAST_ZOOM <= zoom <= MOST_ZOOM:
        found = replace(found, zoom=zoom)
    if isinstance(citations, dict):
        found = replace(found, citations={str(key): str(value) for key, value in citations.items()})
    if isinstance(places, list):
        found = replace(found, places=tuple(place for entry in places if (place := _place(entry))))
    return found


def _place(entry: object) -> Place | None:
    match entry:
        case [str(symbol), str(language), str(anchor), int(offset)]:
            return Place(symbol, language, Anchor(anchor), offset)
    return None
