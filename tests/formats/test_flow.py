"""Text flows together, and what is marked in it stays where it stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wsis_reader.formats.flow import Flow, Line, joined
from wsis_reader.report import Anchor, Call, Link


def test_white_space_flows_into_one_space_and_none_at_the_ends() -> None:
    flow = Flow()
    for piece in ("\n\tVoir ", "\t", "la\u00a0note", "\n"):
        flow.write(piece)
    assert flow.line().text == "Voir la\u00a0note"


def test_link_begins_behind_the_gap_before_it() -> None:
    flow = Flow()
    flow.write("Voir")
    flow.write("\n ")
    start = flow.open_link()
    flow.write(" A/59/80 ")
    flow.close_link(start, "x")
    flow.write(".")
    line = flow.line()
    assert line == Line("Voir A/59/80 .", (Link(5, 12, "x"),))


def test_link_without_text_is_none() -> None:
    flow = Flow()
    flow.close_link(flow.open_link(), "x")
    assert flow.line() == Line("")


def test_call_stands_at_the_end_of_the_word() -> None:
    flow = Flow()
    flow.write("l’information")
    flow.call(Anchor("fn-1"))
    flow.write(", et")
    assert flow.line() == Line("l’information, et", calls=(Call(13, Anchor("fn-1")),))


def test_joined_lines_keep_their_links() -> None:
    one, other = Line("ab", (Link(0, 2, "x"),)), Line("cd", (Link(1, 2, "y"),))
    assert joined([one, other], "\t") == Line("ab\tcd", (Link(0, 2, "x"), Link(4, 5, "y")))


def test_cut_line_keeps_what_is_left_of_a_link() -> None:
    assert Line("1. ab cd", (Link(3, 5, "x"), Link(0, 2, "y"))).cut(3) == Line("ab cd", (Link(0, 2, "x"),))


@given(st.lists(st.tuples(st.booleans(), st.text(alphabet="a \n\t\u00a0é", max_size=5)), max_size=8))
def test_link_covers_its_words_whatever_the_gaps(pieces: list[tuple[bool, str]]) -> None:
    flow, linked = Flow(), []
    for is_link, text in pieces:
        start = flow.open_link() if is_link else 0
        flow.write(text)
        if is_link:
            flow.close_link(start, "x")
            linked.append(" ".join(text.replace("\u00a0", "_").split()).replace("_", "\u00a0"))
    line = flow.line()
    covered = [line.text[link.start : link.end] for link in line.links]
    assert covered == [text for text in linked if text.strip()] or "\u00a0" in line.text
    assert all(0 <= link.start < link.end <= len(line.text) for link in line.links)
