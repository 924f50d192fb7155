"""A screen reader as small as can be: hears what an application says over AT-SPI, walks its tree and reads its text.

The protocol is that of the XML interface files of at-spi2-core.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, Properties, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

_T = TypeVar("_T")
_REGISTRY = "org.a11y.atspi.Registry"
_LISTENED_TO = (
    "object:announcement",
    "object:text-caret-moved",
    "object:state-changed:focused",
    "object:active-descendant-changed",
    "object:selection-changed",
    "object:children-changed",
    "object:property-change",
    "window:activate",
)
_EVENT = "org.a11y.atspi.Event."
_PATIENCE = 20.0


class Element(NamedTuple):
    """What stands on the screen: its application's address on the bus, and its path there."""

    owner: str
    path: str


class Heard(NamedTuple):
    """Something that an element said: `what` is the event, `detail` its words or state, `number` its first figure."""

    what: str
    element: Element
    detail: str
    number: int
    words: str


class ScreenReader:
    """Listens from its making on; everything heard is kept in `heard`, and waited for with `hear`."""

    def __init__(self, session: str) -> None:
        with open_dbus_connection(session) as bus:
            asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
            address = unwrap_msg(bus.send_and_get_reply(asked, timeout=_PATIENCE))[0]
        self._bus = open_dbus_connection(address)
        self._signals: deque[Message] = deque()
        self._bus.filter(MatchRule(type="signal"), queue=self._signals)
        self._heard: list[Heard] = []
        for interface in ("Object", "Window", "Focus"):
            rule = MatchRule(type="signal", interface=_EVENT + interface)
            self._ask(message_bus.AddMatch(rule))
        for event in _LISTENED_TO:
            self._call(Element(_REGISTRY, "/org/a11y/atspi/registry"), "Registry", "RegisterEvent", "s", event)

    @property
    def heard(self) -> list[Heard]:
        """Everything heard so far, in order."""
        while self._signals:
            message = self._signals.popleft()
            fields = message.header.fields
            element = Element(fields[HeaderFields.sender], fields[HeaderFields.path])
            if fields[HeaderFields.interface].startswith(_EVENT):
                detail, number, _, (_, words), *_ = message.body
                self._heard.append(Heard(fields[HeaderFields.member], element, detail, number, str(words)))
        return self._heard

    def close(self) -> None:
        """Stop listening."""
        self._bus.close()

    def application(self, name: str) -> Element:
        """The application of that name, once it is there."""
        desktop = Element(_REGISTRY, "/org/a11y/atspi/accessible/root")
        return self.until(lambda: next((each for each in self.children(desktop) if self.name(each) == name), None))

    def children(self, element: Element) -> list[Element]:
        """What stands directly in an element."""
        return [Element(*each) for each in self._call(element, "Accessible", "GetChildren")[0]]

    def walk(self, element: Element) -> Iterator[Element]:
        """The element and everything in it."""
        yield element
        for child in self.children(element):
            yield from self.walk(child)

    def name(self, element: Element) -> str:
        """What an element is called."""
        return str(self._property(element, "Accessible", "Name"))

    def role(self, element: Element) -> str:
        """What kind of thing an element is, in English."""
        return str(self._call(element, "Accessible", "GetRoleName")[0])

    def find(self, within: Element, role: str, name: str) -> Element | None:
        """The first element of that role and name; None where there is none, as in a window that is just being made."""
        try:
            return next(
                (each for each in self.walk(within) if (self.role(each), self.name(each)) == (role, name)), None
            )
        except DBusErrorResponse:
            return None

    def text(self, element: Element, start: int = 0, end: int = -1) -> str:
        """The text of an element, as org.a11y.atspi.Text gives it."""
        return str(self._call(element, "Text", "GetText", "ii", start, end)[0])

    def line_at_caret(self, element: Element) -> str:
        """The line that a screen reader reads after the caret has moved."""
        line = 5
        return str(self._call(element, "Text", "GetTextAtOffset", "iu", self.caret(element), line)[0])

    def caret(self, element: Element) -> int:
        """Where the caret stands in the text."""
        return int(str(self._property(element, "Text", "CaretOffset")))

    def hear(self, wanted: Callable[[Heard], object], since: int = 0) -> Heard:
        """The first thing heard since then that is as wanted."""
        return self.until(lambda: next((each for each in self.heard[since:] if wanted(each)), None))

    def until(self, found: Callable[[], _T | None]) -> _T:
        """What `found` finds, asked again each time something was heard."""
        while True:
            before = len(self.heard)
            if (value := found()) is not None:
                return value
            try:
                while len(self.heard) == before:
                    self._bus.recv_messages(timeout=_PATIENCE)
            except TimeoutError:
                last = "\n".join(f"{each.what} {each.detail} {each.words}" for each in self.heard[-20:])
                raise AssertionError(f"not heard, but at last:\n{last}") from None

    def _property(self, element: Element, interface: str, name: str) -> object:
        address = DBusAddress(element.path, element.owner, f"org.a11y.atspi.{interface}")
        return self._ask(Properties(address).get(name))[0][1]

    def _call(self, element: Element, interface: str, method: str, signature: str = "", *body: object) -> tuple:
        address = DBusAddress(element.path, element.owner, f"org.a11y.atspi.{interface}")
        return self._ask(new_method_call(address, method, signature or None, body))

    def _ask(self, message: Message) -> tuple:
        answer = self._bus.send_and_get_reply(message, timeout=_PATIENCE)
        return unwrap_msg(answer)
