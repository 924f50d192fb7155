"""Reports made by hand, the shipped report, and the shipped tables of organisations and of named documents."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wsis_reader.facts.gazetteer import Gazetteer, load
from wsis_reader.facts.named import NamedDocuments, read_documents
from wsis_reader.formats import read_report
from wsis_reader.report import Anchor, Paragraph, Report, Section

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def documents() -> NamedDocuments:
    return read_documents((ROOT / "resources" / "documents.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load(ROOT / "resources" / "organisations.toml")


@pytest.fixture(scope="session")
def shipped() -> Report:
    return read_report(ROOT / "resources" / "reports" / "A_59_80-E_2004_61.fr.txt")


@pytest.fixture
def make_report() -> Callable[..., Report]:
    def make(*texts: str, language: str = "fr", footnotes: tuple[str, ...] = (), symbol: str = "A/1/1") -> Report:
        paragraphs = tuple(Paragraph(Anchor(str(n)), text) for n, text in enumerate(texts, 1))
        notes = tuple(Paragraph(Anchor(f"fn-{n}"), text) for n, text in enumerate(footnotes, 1))
        sections = (Section(Anchor("s:1"), "", paragraphs=paragraphs),)
        return Report((symbol,), language, "", sections, footnotes=notes)

    return make
