"""The words by which the parts of a UN document are known, in the six official languages."""

from __future__ import annotations

import re

NOTE_OPENINGS = ("note du ", "note de ", "note by ", "nota del ", "nota de ", "записка ", "مذكرة من ", "مذكرة ")
NOTES = frozenset({"note", "秘书长的说明", "秘书处的说明"})
SUMMARIES = frozenset({"résumé", "summary", "executive summary", "resumen", "резюме", "موجز", "摘要", "内容提要"})

ANNEXES = {
    "annexe": "annex", "annex": "annex", "anexo": "annex", "приложение": "annex", "المرفق": "annex", "مرفق": "annex",
    "附件": "annex", "appendice": "appendix", "appendix": "appendix", "apéndice": "appendix", "добавление": "appendix",
    "enclosure": "enclosure", "pièce jointe": "enclosure", "documento adjunto": "enclosure",
}  # fmt: skip
CHAPTERS = frozenset({"chapitre", "chapter", "capítulo", "глава", "part", "partie", "parte", "часть", "title", "titre"})
ARTICLES = frozenset({"article", "artículo", "статья", "المادة"})

MASTHEAD = frozenset({
    "united nations", "nations unies", "naciones unidas", "организация объединенных наций", "الأمم المتحدة", "联合国",
    "general assembly", "assemblée générale", "asamblea general", "генеральная ассамблея", "الجمعية العامة", "大会",
    "security council", "conseil de sécurité", "consejo de seguridad", "совет безопасности", "مجلس الأمن", "安全理事会",
    "economic and social council", "conseil économique et social", "consejo económico y social",
    "экономический и социальный совет", "المجلس الاقتصادي والاجتماعي", "经济及社会理事会",
    "trusteeship council", "conseil de tutelle", "secretariat", "secrétariat", "english only",
})  # fmt: skip
MASTHEAD_OPENINGS = (
    "distr", "original", "agenda item", "item ", "items ", "point ", "points ", "tema ", "temas ", "пункт ", "البند ",
    "议程项目", "general distribution", "limited", "provisional agenda",
)  # fmt: skip
SESSIONS = ("session", "сессия", "período de sesiones", "الدورة", "届会议")

CONJUNCTIONS = frozenset({"and", "or", "et", "ou", "y", "o", "e", "и", "или"})

STOP_WORDS = {
    "fr": frozenset({"le", "la", "les", "des", "du", "et", "dans", "une", "est", "pour", "sur", "par", "qui", "aux"}),
    "en": frozenset({"the", "of", "and", "to", "in", "for", "that", "with", "on", "by", "is", "its", "at", "from"}),
    "es": frozenset({"el", "la", "los", "las", "del", "y", "una", "para", "por", "que", "con", "su", "se", "al"}),
}

CYRILLIC_LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя"
ARABIC_LETTERS = "أبجدهوزحطيكلمن"

_ROMAN_LABEL = r"(?:[IVXL]{1,7}|\d{1,3}|[A-Z]|[一二三四五六七八九十]{1,2})"
_NAMED = re.compile(rf"([^\W\d_]+(?: [^\W\d_]+)??)(?:\s*({_ROMAN_LABEL}))?\s*(?:$|[.:–—]\s*(.*))")


def front_part(line: str) -> str:
    """The part that this line alone is the heading of: `note`, `summary`, or empty."""
    if len(line) > 90 or line[-1:] in ".;:,":
        return ""
    folded = line.casefold()
    if folded in SUMMARIES:
        return "summary"
    return "note" if folded in NOTES or folded.startswith(NOTE_OPENINGS) else ""


def opens_preamble(line: str) -> bool:
    """Whether this line is the organ that a resolution speaks for: `The General Assembly,`."""
    if len(line) > 60 or not line.endswith((",", "，")):
        return False
    organ = line.rstrip(",， ").casefold().replace("’", "'")
    return organ in MASTHEAD or organ.partition("l'" if organ.startswith("l'") else " ")[2] in MASTHEAD


def named_heading(line: str) -> tuple[str, str, str] | None:
    """(kind, label, title) of a heading such as `Annexe I`, `Chapter IV: …`, `Article 2`; kinds as in `ANNEXES`."""
    match = _NAMED.match(line) if len(line) < 200 else None
    if match is None:
        return None
    word, label, title = match[1].casefold(), match[2] or "", match[3] or ""
    if word in ANNEXES:
        return ANNEXES[word], label, title
    if label and word in CHAPTERS:
        return "chapter", label, title
    if label and word in ARTICLES:
        return "article", label, title
    return None
