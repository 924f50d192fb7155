"""Akoma Ntoso of the United Nations is read with the structure, the links, the footnotes and the date it declares."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wsis_reader.formats import UnknownFormat, UnreadableFile, read_report
from wsis_reader.formats.akn import parse
from wsis_reader.report import Anchor, Report

HEAD = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">
<meta><identification><FRBRWork><FRBRthis value="/akn/un/statement/deliberation/unga/2022-12-30/77-150/!main/"/>
</FRBRWork><FRBRExpression><FRBRlanguage language="fra"/></FRBRExpression></identification>
<presentation><docketNumber refersTo="#publicationJobNumber">22-28759 (F)</docketNumber></presentation></meta>
<coverPage><p><docNumber refersTo="#symbol">A/RES/77/150 A</docNumber></p>
<p><docDate date="2023-01-06" refersTo="#dateOfIssuance">6 janvier 2023</docDate></p>
<p><docTitle>Résolution adoptée par l’Assemblée générale</docTitle></p>
<p><docProponent>[sur la base du rapport (A/77/443, par. 8)]</docProponent></p></coverPage>
<preface><p><docNumber>77/150.</docNumber><docTitle>Les technologies</docTitle></p></preface>
<preamble><formula><p><span>L’Assemblée générale</span>,</p></formula>
<container><p>	Rappelant ses résolutions
  <a href="https://undocs.org/fr/A/RES/56/183">56/183</a> et 57/238<authorialNote marker="1"><p>	Voir
  <a href="https://undocs.org/fr/A/C.2/59/3">A/C.2/59/3</a>.</p></authorialNote>,</p></container></preamble>"""

BODY = """<mainBody>
<paragraph class="H23"><subheading>	Bilan</subheading></paragraph>
<paragraph class="SingleTxt"><num>1.</num><content><p>	Un ;</p></content></paragraph>
<paragraph class="SingleTxt"><num>2.</num><list><intro><p>Deux :</p></intro>
  <point><num>a)</num><content><p>premier,</p></content></point>
  <sublist><point><num>i)</num><content><p>dedans ;</p></content></point></sublist>
  <point><num>b)</num><content><p>second ;</p></content></point></list></paragraph>
<paragraph class="SingleTxt"><content><p>c) troisième ;</p></content></paragraph>
<paragraph class="H23"><num>A.</num><content><p>Suite</p></content></paragraph>
<paragraph class="SingleTxt"><num>3.</num></paragraph>
<paragraph class="SingleTxt"><content><p>Trois.</p></content></paragraph>
<paragraph class="SingleTxt"><content><p>Sans numéro.</p></content></paragraph>
<container name="table"><table><tr><th><p>Poste</p></th><th/></tr><tr><td><p>P-3</p></td>
  <td><p>1 <a href="x">A/1/2</a></p></td></tr></table></container>
</mainBody>"""

TAIL = """<conclusions><p><inline>52e séance plénière</inline><eol/>
<docDate date="2022-12-14">14 décembre 2022</docDate>
</p></conclusions><attachments><attachment><doc name="annex"><mainBody>
<paragraph class="H1"><content><p><heading>Annexe I</heading></p></content></paragraph>
<paragraph class="SingleTxt"><content><p>Préambule.</p></content></paragraph>
<paragraph class="SingleTxt"><num>1.</num><content><p>Un.</p></content></paragraph>
<paragraph class="SingleTxt"><num>1.</num><content><p>De nouveau un.</p></content></paragraph>
</mainBody></doc></attachment></attachments></statement></akomaNtoso>"""


@pytest.fixture
def resolution() -> Report:
    return parse((HEAD + BODY + TAIL).encode())


def test_file_tells_symbol_language_date_and_job_number(resolution: Report) -> None:
    assert (resolution.symbol, resolution.language, resolution.title) == ("A/RES/77/150A", "fr", "Les technologies")
    assert (resolution.date, resolution.job_number) == ("2023-01-06", "22-28759 (F)")


def test_symbol_is_taken_from_the_identification_where_none_is_printed() -> None:
    bare = parse((HEAD.replace("A/RES/77/150 A", "") + BODY + TAIL).encode())
    assert bare.symbol == "A/RES/77/150"


def test_every_part_has_its_anchors(resolution: Report) -> None:
    assert {str(p.anchor): p.text for p in resolution.paragraphs()} == {
        "cover/1": "Résolution adoptée par l’Assemblée générale",
        "cover/2": "[sur la base du rapport (A/77/443, par. 8)]",
        "preamble/1": "L’Assemblée générale,",
        "preamble/2": "Rappelant ses résolutions 56/183 et 57/238,",
        "1": "Un ;",
        "2": "Deux :\na) premier,\ni) dedans ;\nb) second ;\nc) troisième ;",
        "3": "Trois.",
        "after-3/1": "Sans numéro.",
        "table-1": "Poste\t\nP-3\t1 A/1/2",
        "closing/1": "52e séance plénière 14 décembre 2022",
        "annex-I/preamble/1": "Préambule.",
        "annex-I/1": "Un.",
        "annex-I/part-2/1": "De nouveau un.",
    }


def test_headings_are_sections_with_their_labels(resolution: Report) -> None:
    assert [(str(s.anchor), s.label, s.title, s.level) for s in resolution.sections if s.title] == [
        ("s:1", "", "Bilan", 1),
        ("s:A", "A", "Suite", 1),
        ("s:annex-I", "", "Annexe I", 1),
    ]


def test_lettered_items_have_their_extent_and_anchor(resolution: Report) -> None:
    (second,) = [p for p in resolution.paragraphs() if p.anchor == "2"]
    assert [(item.anchor, second.text[item.start : item.end]) for item in second.items] == [
        ("2/a", "a) premier,"),
        ("2/a/i", "i) dedans ;"),
        ("2/b", "b) second ;"),
        ("2/c", "c) troisième ;"),
    ]


def test_declared_links_cover_their_text(resolution: Report) -> None:
    units = [*resolution.units(), *resolution.footnotes]
    assert [(u.anchor, u.text[k.start : k.end], k.target) for u in units for k in u.links] == [
        ("preamble/2", "56/183", "https://undocs.org/fr/A/RES/56/183"),
        ("table-1", "A/1/2", "x"),
        ("fn-1", "A/C.2/59/3", "https://undocs.org/fr/A/C.2/59/3"),
    ]


def test_footnote_is_called_where_its_mark_stood(resolution: Report) -> None:
    (footnote,) = resolution.footnotes
    assert (footnote.anchor, footnote.number, footnote.text) == ("fn-1", "1", "Voir A/C.2/59/3.")
    (called,) = [p for p in resolution.paragraphs() if p.calls]
    assert called.text[called.calls[0].offset :] == ","
    assert called.calls[0].note == footnote.anchor


def test_several_resolutions_in_one_file_keep_their_anchors_apart() -> None:
    statement = "<statement>{}</statement>".format(BODY.replace("Bilan", "{title}"))
    components = "".join(
        f"<component>{statement.format(title=t)}</component>".replace(
            "<mainBody>", f"<preface><p><docNumber>{t}</docNumber></p></preface><mainBody>"
        )
        for t in "AB"
    )
    report = parse(f"<akomaNtoso><components>{components}</components></akomaNtoso>".encode())
    anchors = [unit.anchor for unit in report.units()]
    assert len(anchors) == len(set(anchors))
    assert {Anchor("1"), Anchor("part-2/1")} <= set(anchors)
    assert [section.anchor for section in report.sections if section.level == 1] == ["s:A", "s:B"]


@pytest.mark.parametrize("typed", ["1 -\t{}", "1 –{}", "1. {}", "1.\u200e {}"])
def test_number_typed_into_the_text_is_the_paragraphs(typed: str) -> None:
    text = typed.format("تثني") + "؛"
    body = f"<mainBody><paragraph><content><p>{text}</p></content></paragraph></mainBody>"
    report = parse((HEAD + body + TAIL).encode())
    assert ("1", "تثني؛") in [(p.anchor, p.text) for p in report.paragraphs()]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", UnreadableFile),
        (b"<akomaNtoso>", UnreadableFile),
        (b"<html/>", UnknownFormat),
        (b"\xff\xfe\x00", UnreadableFile),
    ],
)
def test_other_data_are_refused_naming_the_path(data: bytes, error: type[Exception], tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(data)
    with pytest.raises(error) as refused:
        read_report(path)
    assert refused.value.path == path  # type: ignore[attr-defined]  # both errors are FormatErrors


def test_no_entity_is_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("canary")
    doctype = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{secret.as_uri()}"><!ENTITY f "internal">]>'
    report = parse((doctype + HEAD + BODY.replace("Un ;", "Un &e;&f; ;") + TAIL).encode())
    assert "canary" not in "".join(unit.text for unit in report.units())


@pytest.mark.parametrize("language", ["en", "fr", "ru"])
def test_example_agrees_with_what_was_extracted_by_hand(examples: Path, language: str) -> None:
    report = read_report(examples / "akn" / f"E_RES_2021_28_{language}.xml")
    gold = json.loads((examples / "gold" / f"E_RES_2021_28_{language}.gold.json").read_text(encoding="utf-8"))
    texts = {_spaced(unit.text) for unit in report.units()}
    wanted = [b["text"] for b in gold["blocks"] if b["type"] in ("preamble", "heading", "paragraph")]
    # The one paragraph with lettered items is given there with its number.
    missing = [text for text in wanted if text not in texts and text.removeprefix("84. ") not in texts]
    assert missing == []
    assert [_spaced(footnote.text) for footnote in report.footnotes] == [note["text"] for note in gold["notes"]]
    units = [*report.units(), *report.footnotes]
    links = sorted((_spaced(u.text[k.start : k.end]), k.target) for u in units for k in u.links)
    assert links == sorted((link["text"], link["href"]) for link in gold["links"])
    assert (report.symbol, report.date, report.job_number) == (
        "E/RES/2021/28",
        "2021-07-30",
        gold["meta"]["job_number"][0],
    )
    assert [p.number for p in report.paragraphs() if p.anchor.is_numbered] == [str(n) for n in range(1, 91)]


def _spaced(text: str) -> str:
    return " ".join(text.split())
