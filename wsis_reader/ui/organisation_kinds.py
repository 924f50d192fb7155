"""The kinds of organisations in the words of the interface."""

from __future__ import annotations

from PySide6.QtCore import QObject


class OrganisationKinds(QObject):
    """The one table of them; an object, since Qt's tools collect words from the `tr` of one."""

    def of(self, kind: str) -> str:
        """What a kind of the gazetteer is called; empty for one that says nothing."""
        return {**self._united_nations(), **self._others()}.get(kind, "")

    def _united_nations(self) -> dict[str, str]:
        return {
            "principal_organ": self.tr("principal organ of the United Nations"),
            "main_committee": self.tr("Main Committee of the General Assembly"),
            "subsidiary_organ": self.tr("subsidiary organ"),
            "functional_commission": self.tr("functional commission"),
            "regional_commission": self.tr("regional commission"),
            "treaty_body": self.tr("treaty body"),
            "secretariat_department": self.tr("department of the Secretariat"),
            "programme_or_fund": self.tr("programme or fund"),
            "research_training": self.tr("research and training institute"),
            "specialized_agency": self.tr("specialized agency"),
            "related_organization": self.tr("related organization"),
            "other_entity": self.tr("other entity of the United Nations"),
            "peace_operation": self.tr("peace operation"),
            "tribunal": self.tr("tribunal"),
            "interagency_body": self.tr("inter-agency body"),
            "working_group": self.tr("working group"),
            "system": self.tr("organization or system as a whole"),
            "ambiguous": self.tr("ambiguous acronym"),
        }

    def _others(self) -> dict[str, str]:
        return {
            "conference_or_summit": self.tr("conference or summit"),
            "conference_body": self.tr("body of a conference"),
            "forum": self.tr("forum"),
            "fund": self.tr("fund"),
            "development_bank": self.tr("development bank"),
            "intergovernmental_org": self.tr("intergovernmental organization"),
            "regional_org": self.tr("regional organization"),
            "group_of_states": self.tr("group of States"),
            "technical_body": self.tr("technical body"),
            "standards_body": self.tr("standards body"),
            "private_association": self.tr("private association"),
            "ngo": self.tr("non-governmental organization"),
        }
