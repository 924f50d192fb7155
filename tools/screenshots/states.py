"""The states of the window that are drawn, by the name of their picture."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class State:
    """What a reader chose and did."""

    size: tuple[int, int] = (1366, 820)
    language: str = "fr"
    theme: str = "light"
    zoom: int = 100
    at: str = "s:IV.C"
    query: str = ""
    hit: int = 0
    """Which of the hits one is at, from 1."""
    panel: str = "contents"
    menu: str = ""
    """`text` or `main`."""


_QUERY = "gouvernance internet"

STATES: dict[str, State] = {
    "main-window": State(query=_QUERY, hit=3),
    "english": State(language="en", query=_QUERY, hit=3, panel="found"),
    "place": State(at="s:1", query="26", panel="found"),
    "dark": State(theme="dark", query=_QUERY, panel="found", menu="text"),
    "sepia": State(theme="sepia", at="s:2", panel="contents"),
    "high-contrast": State(theme="contrast", query=_QUERY, hit=3),
    "large-text": State(zoom=200, query=_QUERY, hit=3, panel="found"),
    "small-window": State(size=(1024, 640), query=_QUERY, hit=3),
}
