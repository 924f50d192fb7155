"""What the window shows of the facts: rows at the right, marks in the text, and how both follow the reader."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from wsis_reader.ui.fact_hints import FactHints
from wsis_reader.ui.mark_layers import Layer
from wsis_reader.ui.text_hints import TextHints

if TYPE_CHECKING:
    from wsis_reader.navigation import Place
    from wsis_reader.report import Anchor
    from wsis_reader.ui.appearance import Appearance
    from wsis_reader.ui.fact_model import FactRow
    from wsis_reader.ui.facts_found import FactsFound
    from wsis_reader.ui.reading import Reading
    from wsis_reader.ui.reading_view import ReadingView
    from wsis_reader.ui.right_side import RightSide


class FactsScreen:
    """Puts the facts into the panels and their marks under the text."""

    def __init__(
        self, view: ReadingView, side: RightSide, reading: Reading, facts: FactsFound, look: Appearance
    ) -> None:
        self._view = view
        self._side = side
        self._reading = reading
        self._facts = facts
        self._look = look
        self.hints, self.text_hints = FactHints(view), TextHints(view)
        self.text_hints.set_hints(self.hints.hint)

    def show_facts(self) -> None:
        """Show what was found, and where one is in it."""
        if self._facts.facts:
            held = self._facts.held()
            self.hints.take(self._reading.order, self._facts.facts, held)
            self._side.references.show_held(held)
            for panel in self._side.panels:
                panel.show_facts(self._reading.order, self._facts.facts)
            self._side.show_counts()
            self.show_place(self._reading.here)
            self.show_marks()

    def clear(self) -> None:
        """There is another report, and nothing known of it yet."""
        from wsis_reader.library.facts import Facts

        self.hints.take(self._reading.order, Facts(), lambda _: None)
        for panel in self._side.panels:
            panel.show_facts(self._reading.order, Facts())
        self._side.show_counts()
        self.show_marks()

    def show_place(self, place: Place) -> None:
        """The panels follow the place being read."""
        for panel in self._side.panels:
            panel.follow(place.anchor)

    def show_marks(self) -> None:
        """Underline what the panel in front lists, or nothing where no panel is seen."""
        front = self._side.front
        layer = None
        if front and front.all_rows:
            marks = _marks(front.all_rows)
            layer = Layer(lambda anchor: marks.get(anchor, ()), underline=self._look.theme.accent, line=front.line)
        self._view.show_layer("facts", layer)
        self.point(None)

    def point(self, row: FactRow | None) -> None:
        """Mark one row in the text more strongly, or none."""
        theme, layer = self._look.theme, None
        if row:
            marks = _marks([row])
            layer = Layer(lambda anchor: marks.get(anchor, ()), theme.current, theme.accent, thick=3)
        self._view.show_layer("pointed", layer)

    def show_appearance(self) -> None:
        """Dress what paints by itself."""
        self._side.set_theme(self._look.theme)
        self.show_marks()


def _marks(rows: Iterable[FactRow]) -> dict[Anchor, Sequence[tuple[int, int]]]:
    marks: defaultdict[Anchor, list[tuple[int, int]]] = defaultdict(list)
    for row in rows:
        for span in row.spans:
            marks[span.anchor].append((span.start, span.end))
    return dict(marks)
