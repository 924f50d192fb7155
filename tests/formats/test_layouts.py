"""Each rule by which a layout is read, as a picture of the text and of what is read out of it."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import dedent

import pytest

from wsis_reader.formats.text import parse
from wsis_reader.report import Report


def picture(report: Report) -> Iterator[str]:
    if report.title:
        yield f"title: {report.title}"
    for section in report.sections:
        yield f"{section.anchor} {section.label}: {section.title}".rstrip(": ")
        for p in section.paragraphs:
            labels = [f"  [{i.anchor or i.label}] {p.text[i.start : i.end]}" for i in p.items]
            lead = p.text[: p.items[0].start].strip() if p.items else p.text
            yield f"  {p.anchor} {lead}".rstrip()
            yield from labels


LAYOUTS = {
    "a number opens a paragraph only if it is the next": (
        """
        1. First, wrapped before the year
        2003. It goes on, wrapped before
        2. a number amid a sentence.

        2. Second.
        """,
        """
        s:1
          1 First, wrapped before the year 2003. It goes on, wrapped before 2. a number amid a sentence.
          2 Second.
        """,
    ),
    "a paragraph may begin without a blank line": (
        """
        1. First sentence.
        2. Second sentence.
        """,
        """
        s:1
          1 First sentence.
          2 Second sentence.
        """,
    ),
    "numbering goes on behind a gap that the next number confirms": (
        """
        1. One.

        3. Three.

        4. Four.
        """,
        """
        s:1
          1 One.
          3 Three.
          4 Four.
        """,
    ),
    "a number far off stays a plain paragraph": (
        """
        1. One.

        1998. A year.

        2. Two.
        """,
        """
        s:1
          1 One.
          after-1/1 1998. A year.
          2 Two.
        """,
    ),
    "bis follows the number it belongs to": (
        """
        4. Four stands alone here.

        1. One.

        2. Two.

        2 bis. Two again.

        3. Three.
        """,
        """
        s:1
          preamble/1 4. Four stands alone here.
        s:2
          1 One.
          2 Two.
          2bis Two again.
          3 Three.
        """,
    ),
    "I after H is a letter, I at the start and V after IV are roman": (
        "\n\n".join(
            [
                "I. Start",
                *(f"{c}. Letter" for c in "ABCDEFGHI"),
                "II. Next",
                "III. T",
                "IV. Q",
                "V. C",
                "C. Odd.",
                "A. N",
            ]
        ),
        """
        s:I I: Start
        s:I.A A: Letter
        s:I.B B: Letter
        s:I.C C: Letter
        s:I.D D: Letter
        s:I.E E: Letter
        s:I.F F: Letter
        s:I.G G: Letter
        s:I.H H: Letter
        s:I.I I: Letter
        s:II II: Next
        s:III III: T
        s:IV IV: Q
        s:V V: C
          main/1 C. Odd.
        s:V.A A: N
        """,
    ),
    "a numbered sub-heading is told from a numbered paragraph": (
        """
        A. Findings

        1. Access

        1. One.

        2. Two.
        """,
        """
        s:A A: Findings
        s:A.1 1: Access
          1 One.
          2 Two.
        """,
    ),
    "a numbered sub-heading stands above the paragraph whose number goes on": (
        """
        A. Findings

        1. One.

        1. Access

        2. Two.
        """,
        """
        s:A A: Findings
          1 One.
        s:A.1 1: Access
          2 Two.
        """,
    ),
    "lettered items nest and are addressed below their paragraph": (
        """
        1. The Council:

        (a) Decides:

        (i) First;

        (ii) Second, wrapped over
        two lines;

        (b) Requests.

        2. Next.
        """,
        """
        s:1
          1 The Council:
          [1/a] (a) Decides:
          [1/a/i] (i) First;
          [1/a/ii] (ii) Second, wrapped over two lines;
          [1/b] (b) Requests.
          2 Next.
        """,
    ),
    "i) after h) goes on with the letters": (
        "1. Liste :\n\n" + "\n\n".join(f"{c}) Point;" for c in "abcdefghi"),
        "s:1\n  1 Liste :\n" + "\n".join(f"  [1/{c}] {c}) Point;" for c in "abcdefghi"),
    ),
    "a letter amid a sentence is no item": (
        """
        1. Comme le dit l'alinéa
        a) du paragraphe.
        """,
        """
        s:1
          1 Comme le dit l'alinéa a) du paragraphe.
        """,
    ),
    "Russian letters give the same addresses": (
        """
        1. Совет:

        а) первое;

        б) второе.
        """,
        """
        s:1
          1 Совет:
          [1/a] а) первое;
          [1/b] б) второе.
        """,
    ),
    "an annex has a numbering and sections of its own": (
        """
        I. Main

        1. One.

        Annexe I

        Chapeau.

        A. Partie

        1. Un.

        Annexe II : Calendrier

        Texte.
        """,
        """
        s:I I: Main
          1 One.
        s:annex-I Annexe I
          annex-I/preamble/1 Chapeau.
        s:annex-I.A A: Partie
          annex-I/1 Un.
        s:annex-II Annexe II: Calendrier
          annex-II/1 Texte.
        """,
    ),
    "numbering that restarts below a heading is a part of its own": (
        """
        I. First

        1. One.

        2. Two.

        II. Second

        1. One again.
        """,
        """
        s:I I: First
          1 One.
          2 Two.
        s:II II: Second
          part-2/1 One again.
        """,
    ),
    "each article is a part, and a chapter ends it": (
        """
        Chapter I: Purposes

        Article 1

        1. One.

        Article 2

        1. One again.

        Chapter II: Members

        Text.
        """,
        """
        s:I Chapter I: Purposes
        s:I.1 Article 1
          article-1/1 One.
        s:I.2 Article 2
          article-2/1 One again.
        s:II Chapter II: Members
          main/1 Text.
        """,
    ),
    "what is unnumbered after a paragraph keeps to it": (
        """
        1. One.

        Not numbered.

        Nor this.
        """,
        """
        s:1
          1 One.
          after-1/1 Not numbered.
          after-1/2 Nor this.
        """,
    ),
    "a sentence goes on behind a page break, the furniture and the footnotes": (
        """
        Title of the report

        1. One page ends in the middle of

        _______________
        1
        See elsewhere.
        2 And there.

        04-34195 (F)

        A/59/80

        The Hague and goes on.
        """,
        """
        title: Title of the report
        s:1
          1 One page ends in the middle of The Hague and goes on.
          fn-1 See elsewhere.
          fn-2 And there.
        """,
    ),
    "a line that ends early with a stop or a comma ends its paragraph": (
        """
        57/238. World Summit
        The General Assembly,
        Recalling its resolution 56/183,
        Welcoming the preparations for the World Summit on the Information
        Society at the national level,
        1.
        Takes note of the note.
        """,
        """
        title: 57/238. World Summit
        s:1
          preamble/1 The General Assembly,
          preamble/2 Recalling its resolution 56/183,
          preamble/3 Welcoming the preparations for the World Summit on the Information Society at the national level,
        s:2
          1 Takes note of the note.
        """,
    ),
    "a compound broken at its hyphen is joined": (
        """
        1. In non-
        governmental organizations.
        """,
        """
        s:1
          1 In non-governmental organizations.
        """,
    ),
    "a slash at a line's end outside an address is no broken address": (
        """
        1. And/
        or, <a
        b>.
        """,
        """
        s:1
          1 And/ or, <a b>.
        """,
    ),
    "Chinese lines are joined without a blank": (
        """
        1. 信息社会
        世界峰会。
        """,
        """
        s:1
          1 信息社会世界峰会。
        """,
    ),
    "a number not next is no paragraph where the missed one follows": (
        "1. One.\n\n3. Three.\n\n2. Two.\n\n3. Right.",
        "s:1\n  1 One.\n  after-1/1 3. Three.\n  2 Two.\n  3 Right.",
    ),
    "a heading may be followed by its paragraph without a blank line": (
        "I. Heading\n1. One.\n\nII. Next heading,\nwrapped\n2. Two.",
        "s:I I: Heading\n  1 One.\ns:II II: Next heading, wrapped\n  2 Two.",
    ),
    "only an address without blanks is joined": (
        "1. In <http://a b/\nc> it is.",
        "s:1\n  1 In <http://a b/ c> it is.",
    ),
    "runs of blanks and tabs are one blank": (
        "1.\tOne  two\tthree.",
        "s:1\n  1 One two three.",
    ),
    "a number alone takes the block behind it": (
        "1.\n\nTakes note.",
        "s:1\n  1 Takes note.",
    ),
    "a sentence goes on over a blank line": (
        "1. One goes\n\non after a gap.\n\nAnd ends.",
        "s:1\n  1 One goes on after a gap.\n  after-1/1 And ends.",
    ),
    "a bullet or dash amid a sentence is no item": (
        "1. Deux\n• trois.\n\n2. Deux\n– trois\n\n– Quatre",
        "s:1\n  1 Deux • trois.\n  2 Deux – trois\n  after-2/1 – Quatre",
    ),
    "a dash behind a colon is an item": (
        "1. Deux :\n\n– trois;\n\n– quatre.",
        "s:1\n  1 Deux :\n  [–] – trois;\n  [–] – quatre.",
    ),
    "a capital out of sequence is no heading": (
        "1. One.\n\nV. Odd\n\n2. Two.",
        "s:1\n  1 One.\ns:2 : V. Odd\n  2 Two.",
    ),
    "i) behind a colon opens a list within the list": (
        """
        1. Liste :

        a) Point;

        b) Point;

        c) Point;

        d) Point;

        e) Point;

        f) Point;

        g) Point;

        h) Point :

        i) Un;

        ii) Deux.
        """,
        """
        s:1
          1 Liste :
          [1/a] a) Point;
          [1/b] b) Point;
          [1/c] c) Point;
          [1/d] d) Point;
          [1/e] e) Point;
          [1/f] f) Point;
          [1/g] g) Point;
          [1/h] h) Point :
          [1/h/i] i) Un;
          [1/h/ii] ii) Deux.
        """,
    ),
    "a number has the same address in any digits": (
        "١. نص.",
        "s:1\n  1 نص.",
    ),
    "two annexes without labels keep addresses of their own": (
        "Annex\n\n1. One.\n\nAnnex\n\n1. Two.",
        "s:annex Annex\n  annex/1 One.\ns:annex-2 Annex\n  part-2/1 Two.",
    ),
    "a second list of a paragraph is addressed by it alone": (
        "1. One:\n\n(a) A;\n\n(b) B.\n\n(a) C.",
        "s:1\n  1 One:\n  [1/a] (a) A;\n  [1/b] (b) B.\n  [(a)] (a) C.",
    ),
    "a resolution is titled by its number, and what stands above paragraph 1 is a heading": (
        "57/238. Summit\n\nThe Council decides.\n\nTaking stock\n\n1. One.",
        """
        title: 57/238. Summit
        s:1
          preamble/1 The Council decides.
        s:2 : Taking stock
          1 One.
        """,
    ),
    "the title is the last block before the first paragraph": (
        "Sentence.\n\nFirst Office\n\nReport on all\nof it\n\n1. One.",
        """
        title: Report on all of it
        s:1
          preamble/1 Sentence.
          preamble/2 First Office
        s:2
          1 One.
        """,
    ),
    "only the first block is the title where nothing is numbered": (
        "A sentence.\n\nSigned by",
        "s:1\n  preamble/1 A sentence.\n  preamble/2 Signed by",
    ),
    "the title of an annex or an article may stand below its label": (
        "I. Main\n\n1. One.\n\nAnnexe I\nPlan des\nréunions\n\n1. Un.\n\nAnnexe II\nTexte.\n\nArticle 3\n\nBut\n\nFin.",
        """
        s:I I: Main
          1 One.
        s:annex-I Annexe I: Plan des réunions
          annex-I/1 Un.
        s:annex-II Annexe II
          annex-II/1 Texte.
        s:annex-II.3 Article 3: But
          annex-II/article-3/1 Fin.
        """,
    ),
    "a list may stand directly below a heading": (
        "I. Points\n\n(a) One;\n\n(b) Two.",
        """
        s:I I: Points
          main/1
          [main/1/a] (a) One;
          [main/1/b] (b) Two.
        """,
    ),
    "a text that is no UN document is plain paragraphs": (
        """
        Just a sentence.

        And another one.
        """,
        """
        s:1
          preamble/1 Just a sentence.
          preamble/2 And another one.
        """,
    ),
}


@pytest.mark.parametrize("rule", LAYOUTS)
def test_layout_is_read_by_rule(rule: str) -> None:
    source, read = LAYOUTS[rule]
    assert "\n".join(picture(parse(dedent(source)))) == dedent(read).strip()


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Note du Secrétaire général", "note"),
        ("Note by the Secretariat", "note"),
        ("Nota del Secretario General", "note"),
        ("Записка Генерального секретаря", "note"),
        ("秘书长的说明", "note"),
        ("Résumé", "summary"),
        ("Summary", "summary"),
        ("Resumen", "summary"),
        ("Резюме", "summary"),
        ("موجز", "summary"),
        ("Note that this is a sentence.", "preamble"),
    ],
)
def test_front_matter_is_known_in_its_language(heading: str, part: str) -> None:
    report = parse(f"{heading}\n\nText of the part.\n\n1. One.")
    assert [s.part for s in report.sections] == [part, ""]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le rapport du Secrétaire général sur la première phase", "fr"),
        ("The report of the Secretary-General on the first phase", "en"),
        ("El informe del Secretario General sobre la primera fase", "es"),
        ("Доклад Генерального секретаря о первом этапе", "ru"),
        ("تقرير الأمين العام", "ar"),
        ("秘书长的报告", "zh"),
        ("12345", "en"),
    ],
)
def test_language_is_told_by_script_or_common_words(text: str, language: str) -> None:
    assert parse(text).language == language
    assert parse(text, language="xx").language == "xx"


MASTHEADS = {
    "United Nations\nA/RES/57/238\nGeneral Assembly\nDistr.: General\n31 January 2003\n\nText.": (("A/RES/57/238",), 5),
    "United Nations S/RES/1445 (2002)\n\nSecurity Council Distr.: General\n4 December 2002\n\nText.": (
        ("S/RES/1445 (2002)",),
        3,
    ),
    "Text one.\n\nA/59/80-E/2004/61\n\nText two.\n\nA/59/80-E/2004/61\n\nText.": (("A/59/80", "E/2004/61"), 2),
    "Text one.\n\nA/59/80\n\nText two.": ((), 0),
    "Text.\n\n3/12\n\nGE.20-02503(E)\n\nText.": ((), 2),
    "Text.\n\n12\n\nText.": ((), 0),
    "Text.\f12\n\nA/80/6 (Sect. 4)\n\nText.": (("A/80/6 (Sect. 4)",), 2),
}


@pytest.mark.parametrize("source", MASTHEADS)
def test_symbol_is_the_documents_own_only_in_masthead_and_running_headers(source: str) -> None:
    symbols, furniture = MASTHEADS[source]
    report = parse(source)
    assert report.symbols == symbols
    assert len(report.furniture) == furniture
