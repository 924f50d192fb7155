"""A document's name is found by its case; a short name only where the text has said what it stands for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wsis_reader.facts.named import NamedDocuments, read_documents
from wsis_reader.facts.symbols import plain
from wsis_reader.report import Report

MakeReport = Callable[..., Report]

SUMMIT = "Le Sommet mondial sur la société de l’information a adopté une déclaration de principes et un plan d’action."


def named(documents: NamedDocuments, make_report: MakeReport, *texts: str, language: str = "fr") -> list[str]:
    reader = documents.reader(make_report(*texts, language=language))
    assert reader is not None
    return [f"{text[m.start : m.end]}: {m.symbol}" for text in texts for m in reader.find(plain(text))]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["le Plan d’action de Genève"], ["Plan d’action de Genève: A/C.2/59/3"]),
        (["le Plan d’action"], []),
        (["le plan d’action de Genève"], []),
        (
            ["le Plan d’action de Genève", "Le Plan d'action énumère"],
            ["Plan d’action de Genève: A/C.2/59/3", "Plan d'action: A/C.2/59/3"],
        ),
        ([SUMMIT, "dans la Déclaration, et"], ["Déclaration: A/C.2/59/3"]),
        (
            [SUMMIT, "la Déclaration et le Plan d’action invitent"],
            ["Déclaration: A/C.2/59/3", "Plan d’action: A/C.2/59/3"],
        ),
        (["une déclaration de principes", "la Déclaration"], []),
        ([SUMMIT, "la Déclaration de Doha", "la Déclaration"], []),
        ([SUMMIT, "sa Déclaration", "la Déclaration"], []),
        (
            [SUMMIT, "la Déclaration et le Programme d’action de Vienne"],
            ["Déclaration et le Programme d’action de Vienne: A/CONF.157/24(PartI)"],
        ),
        (
            ["la Déclaration universelle des droits de l’homme"],
            ["Déclaration universelle des droits de l’homme: A/RES/217(III)"],
        ),
    ],
)
def test_french_name_means_its_document(
    documents: NamedDocuments, make_report: MakeReport, texts: list[str], found: list[str]
) -> None:
    assert named(documents, make_report, *texts) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the 2030 Agenda", ["2030 Agenda: A/RES/70/1"]),
        ("the Connect 2030 Agenda for Global Telecommunication", []),
        ("the Tunis Agenda for the Information Society", ["Tunis Agenda for the Information Society: A/60/687"]),
    ],
)
def test_english_name_means_its_document(
    documents: NamedDocuments, make_report: MakeReport, text: str, found: list[str]
) -> None:
    assert named(documents, make_report, text, language="en") == found


def test_language_without_a_table_has_no_reader(documents: NamedDocuments, make_report: MakeReport) -> None:
    assert documents.reader(make_report("", language="ru")) is None


def test_longest_of_the_names_is_found(make_report: MakeReport) -> None:
    table = read_documents(
        '[[document]]\nsymbol = "A/1"\nfr.names = ["Plan"]\n[[document]]\nsymbol = "A/2"\nfr.names = ["Plan long"]\n'
    )
    assert named(table, make_report, "le Plan long, le Plan") == ["Plan long: A/2", "Plan: A/1"]
