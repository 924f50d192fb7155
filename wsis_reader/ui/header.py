"""The bar above the text: back and forward, which report this is, the search box, the text's appearance, the menu."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from wsis_reader.ui.actions import Actions
from wsis_reader.ui.icons import icon
from wsis_reader.ui.search_box import SearchBox
from wsis_reader.ui.themes import Theme

_THEMES = ("theme_system", "theme_light", "theme_sepia", "theme_dark", "theme_contrast")
_LANGUAGES = ("language_system", "language_en", "language_fr")


class Header(QWidget):
    """Buttons over the window's actions, and the search box."""

    def __init__(self, actions: Actions, icons: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self._icons = icons
        self.search_box = SearchBox(self)
        self._symbol = QLabel(self)
        self._symbol.setObjectName("symbol")
        self._symbol.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._count = QLabel(self)
        self._count.setObjectName("quiet")
        self._back = self._button(actions["back"].objectName())
        self._forward = self._button(actions["forward"].objectName())
        self._bookmark = self._button("bookmark")
        self._note = self._button("note")
        self._text_menu, self._main_menu = QMenu(self), QMenu(self)
        self._text_button = self._menu_button(self._text_menu)
        self._menu_button_ = self._menu_button(self._main_menu)
        self._row = QHBoxLayout(self)
        self.setFocusProxy(self.search_box)
        self._lay_out()
        self._retranslate()
        actions["menu"].triggered.connect(self._menu_button_.showMenu)

    def show_report(self, symbol: str) -> None:
        """Name the report by its symbol."""
        self._symbol.setText(symbol)

    def show_count(self, text: str) -> None:
        """Say beside the search box how much was found."""
        self._count.setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out in a narrow window what the results say as well."""
        super().resizeEvent(event)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colour."""
        drawn = (
            (self._actions["back"], "chevron-left"),
            (self._actions["forward"], "chevron-right"),
            (self._actions["bookmark"], "bookmark"),
            (self._actions["note"], "sticky-note"),
            (self._text_button, "a-large-small"),
            (self._menu_button_, "ellipsis"),
        )
        for each, name in drawn:
            each.setIcon(icon(name, theme.panel_ink, self._icons))

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of the language just chosen."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(self._actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(20, 20))
        return button

    def _menu_button(self, menu: QMenu) -> QToolButton:
        button = QToolButton(self)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(20, 20))
        return button

    def _lay_out(self) -> None:
        row = self._row
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(6)
        for widget in (self._back, self._forward):
            row.addWidget(widget)
        row.addSpacing(10)
        row.addWidget(self._symbol)
        row.addSpacing(14)
        row.addWidget(self.search_box, 3)
        row.addWidget(self._count)
        row.addStretch(1)
        for widget in (self._bookmark, self._note):
            row.addWidget(widget)
        row.addWidget(self._text_button)
        row.addWidget(self._menu_button_)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _fit(self) -> None:
        self._count.hide()
        needed = self._row.minimumSize().width() + self._row.spacing() + self._count.sizeHint().width()
        self._count.setVisible(needed <= self.width())

    def _retranslate(self) -> None:
        self._fill_menus()
        for button, words in (
            (self._back, self._actions["back"].text()),
            (self._forward, self._actions["forward"].text()),
            (self._bookmark, self._actions["bookmark"].text()),
            (self._note, self._actions["note"].text()),
            (self._text_button, self.tr("Text size and theme")),
            (self._menu_button_, self.tr("Menu")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._symbol.setAccessibleDescription(self.tr("Document symbol"))

    def _fill_menus(self) -> None:
        text, menu = self._text_menu, self._main_menu
        for each in (text, menu):
            each.clear()
        # Clearing takes a menu's actions away, not the menus inside it.
        for inner in menu.findChildren(QMenu):
            inner.deleteLater()
        self._add(text, "larger", "smaller", "usual_size", "")
        self._add(text, *_THEMES)
        self._add(menu, "search", "next_hit", "previous_hit", "", "undo", "redo", "", "copy", "copy_citation", "")
        noting = menu.addMenu(self.tr("Notes"))
        self._add(noting, "bookmark", "highlight", "note", "", "next_note", "previous_note", "", "import_notes")
        going = menu.addMenu(self.tr("Go"))
        self._add(going, "go_to", "back", "forward", "", "next_paragraph", "previous_paragraph")
        self._add(going, "next_section", "previous_section")
        showing = menu.addMenu(self.tr("View"))
        self._add(showing, "show_contents", "show_found", "show_dates", "show_organisations", "show_references")
        self._add(showing, "show_notes", "", "toggle_sides", "next_pane", "previous_pane", "", "explain")
        self._add(menu.addMenu(self.tr("Language")), *_LANGUAGES)
        self._add(menu, "", "print", "export_pdf", "", "help", "quit")

    def _add(self, menu: QMenu, *names: str) -> None:
        for name in names:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
