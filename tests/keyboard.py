"""A keyboard for a display: keys go down and up as on a real one, by the X server's own test extension."""

from __future__ import annotations

from ctypes import CDLL, POINTER, c_char_p, c_int, c_uint, c_ulong, c_void_p

_NAMES = {" ": "space", "/": "slash", "-": "minus"}


class Keyboard:
    """Presses keys on an X display, by name of keysym (`Down`, `F3`, `a`) or by key code."""

    def __init__(self, display: str) -> None:
        self._x, self._test = CDLL("libX11.so.6"), CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype, self._x.XOpenDisplay.argtypes = c_void_p, [c_char_p]
        self._x.XStringToKeysym.restype, self._x.XStringToKeysym.argtypes = c_ulong, [c_char_p]
        self._x.XKeysymToKeycode.argtypes = [c_void_p, c_ulong]
        self._x.XSync.argtypes, self._x.XCloseDisplay.argtypes = [c_void_p, c_int], [c_void_p]
        self._test.XTestFakeKeyEvent.argtypes = [c_void_p, c_uint, c_int, c_ulong]
        self._x.XSetInputFocus.argtypes = [c_void_p, c_ulong, c_int, c_ulong]
        self._x.XDefaultRootWindow.restype, self._x.XDefaultRootWindow.argtypes = c_ulong, [c_void_p]
        self._x.XQueryPointer.argtypes = [
            c_void_p,
            c_ulong,
            *[POINTER(c_ulong)] * 2,
            *[POINTER(c_int)] * 4,
            POINTER(c_uint),
        ]
        self._display = self._x.XOpenDisplay(display.encode())

    def turn_to_window(self) -> None:
        """Give the keys to the window in the middle of the screen, as a window manager would."""
        root, child, place, held = c_ulong(), c_ulong(), [c_int() for _ in range(4)], c_uint()
        screen = self._x.XDefaultRootWindow(self._display)
        self._x.XQueryPointer(self._display, screen, root, child, *place, held)
        self._x.XSetInputFocus(self._display, child.value, 2, 0)
        self._x.XSync(self._display, 0)

    def press(self, key: str | int, *held: str) -> None:
        """Press a key while others are held."""
        codes = [self._code(each) for each in (*held, key)]
        for code in codes:
            self._test.XTestFakeKeyEvent(self._display, code, 1, 0)
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._display, code, 0, 0)
        self._x.XSync(self._display, 0)

    def write(self, text: str) -> None:
        """Type a text of characters that need no Shift."""
        for character in text:
            self.press(_NAMES.get(character, character))

    def close(self) -> None:
        """Put it away."""
        self._x.XCloseDisplay(self._display)

    def _code(self, key: str | int) -> int:
        if isinstance(key, int):
            return key
        return self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(key.encode())) & 0xFF
