"""Where resources, the ready-built index and the reader's own data lie: in a checkout and in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of shipped data: reports, themes, fonts, icons, translations."""
    return _shipped("resources")


def index() -> Path:
    """The folder of the ready-built index of the shipped reports."""
    return _shipped("index")


def data_dir(chosen: str | None = None) -> Path:
    """The reader's own folder: `chosen`, else the platform's usual place. It need not exist yet."""
    if chosen:
        return Path(chosen).expanduser().absolute()
    import platformdirs

    return Path(platformdirs.user_data_dir("wsis-reader", appauthor=False))


def _shipped(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
