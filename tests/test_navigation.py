"""Back and forward as a browser has them; scrolling is no jump."""

from __future__ import annotations

from wsis_reader.navigation import Navigator, Place
from wsis_reader.report import Anchor


def at(anchor: str, offset: int = 0) -> Place:
    return Place("A/59/80-E/2004/61", "fr", Anchor(anchor), offset)


def after_jumps(*anchors: str) -> Navigator:
    first, *others = anchors
    navigator = Navigator(at(first))
    for anchor in others:
        navigator.jump(at(anchor))
    return navigator


def test_at_first_there_is_nowhere_to_go_back_or_forward_to() -> None:
    navigator = Navigator(at("1"))
    assert (navigator.here, navigator.can_go_back, navigator.can_go_forward) == (at("1"), False, False)
    assert navigator.back() is None
    assert navigator.forward() is None
    assert navigator.here == at("1")


def test_back_and_forward_walk_every_jump() -> None:
    navigator = after_jumps("1", "26", "36")
    assert [navigator.back(), navigator.back(), navigator.back()] == [at("26"), at("1"), None]
    assert [navigator.forward(), navigator.forward(), navigator.forward()] == [at("26"), at("36"), None]
    assert (navigator.can_go_back, navigator.can_go_forward) == (True, False)


def test_one_returns_to_where_one_had_scrolled_to_and_not_to_where_one_had_jumped_to() -> None:
    navigator = after_jumps("1", "26")
    assert navigator.move(at("28", 40))
    navigator.jump(at("36"))
    assert navigator.back() == at("28", 40)


def test_scrolling_is_no_jump() -> None:
    navigator = Navigator(at("1"))
    assert navigator.move(at("2"))
    assert not navigator.move(at("2"))
    assert (navigator.here, navigator.can_go_back) == (at("2"), False)


def test_scrolling_after_going_back_keeps_the_way_forward() -> None:
    navigator = after_jumps("1", "26")
    navigator.back()
    navigator.move(at("3"))
    assert navigator.forward() == at("26")
    assert navigator.back() == at("3")


def test_a_jump_after_going_back_drops_what_was_ahead() -> None:
    navigator = after_jumps("1", "26", "36")
    navigator.back()
    navigator.jump(at("5"))
    assert not navigator.can_go_forward
    assert [navigator.back(), navigator.back()] == [at("26"), at("1")]


def test_a_jump_to_where_one_is_keeps_nothing() -> None:
    navigator = after_jumps("1", "1")
    assert not navigator.can_go_back


def test_the_oldest_of_very_many_jumps_are_forgotten() -> None:
    navigator = after_jumps(*(str(n) for n in range(1, 1001)))
    steps = 0
    while navigator.back():
        steps += 1
    assert steps == 200
    assert navigator.here == at("800")
