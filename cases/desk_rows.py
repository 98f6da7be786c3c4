"""The rows of the desk's pages of cases: which fields each has, and which refer to others of the same case."""

from __future__ import annotations

from cases.models import (
    Charge,
    ComplainantGroup,
    Counsel,
    Decision,
    Defendant,
    DocketNumber,
    Event,
    EventParticipant,
    PleaDeal,
    PleaTerm,
    RelatedProsecution,
    StatementSpeaker,
)
from people.desk_rows import RowsOfSomebody
from sources.desk.inlines import RecordInline
from sources.desk.lines import with_lines

DECIDED = (
    ("kind", "made"),
    ("by_office", "by_person"),
    ("by_organization", "by_defendant", "by_unknown"),
    ("concerns", "concerns_everybody"),
    "charges",
    ("after", "after_event"),
    ("revisits", "plea_deal"),
    "detail",
    ("stated_reason", "prompted_by"),
)
DECISION_SIBLINGS = ("concerns", "charges", "by_defendant", "after", "after_event", "revisits", "plea_deal")


class Defendants(RowsOfSomebody):
    model = Defendant
    fields = (("person", "new_person"), ("unnamed_as", "qualifier", "number"))


class ComplainantGroups(RecordInline):
    model = ComplainantGroup
    fields = (("qualifier", "number"), "description", ("within", "known_to_prosecutors"))
    siblings = ("within",)


class Charges(RecordInline):
    model = Charge
    fields = (
        ("defendant", "label"),
        ("statute", "counts"),
        ("grade", "grade_as_printed"),
        ("filed", "replaced_by"),
    )
    siblings = ("defendant", "replaced_by")
    after_saving = True


class DocketNumbers(RecordInline):
    model = DocketNumber
    fields = (("number", "court"),)


class RelatedProsecutions(RecordInline):
    model = RelatedProsecution
    fk_name = "prosecution"
    fields = (("kind", "to"),)


class CounselRows(RowsOfSomebody):
    model = Counsel
    fields = (("person", "new_person"), "unnamed_as", ("for_defendant", "for_group"), ("start", "end"))
    siblings = ("for_defendant", "for_group")
    after_saving = True


class Events(RecordInline):
    model = Event
    fields = (("kind", "happened"), "summary", "place")


class Decisions(RecordInline):
    model = Decision
    fields = DECIDED
    siblings = DECISION_SIBLINGS
    after_saving = True


class PleaDeals(RecordInline):
    model = PleaDeal
    form = with_lines(PleaTerm, ("kind", "detail"))
    lines_name = "New terms of the deal"
    lines_help = (
        "One a line, each with the passage that gives it. Those that are stored stand on the deal's own page."
    )
    fields = (("defendant", "agreed"),)
    siblings = ("defendant",)
    after_saving = True


class Participants(RecordInline):
    model = EventParticipant
    fields = (("role",), ("person", "organization"), ("group", "unnamed_as"))
    siblings = ("group",)


class Terms(RecordInline):
    model = PleaTerm
    fields = (("kind", "position"), "detail")


class Speakers(RecordInline):
    model = StatementSpeaker
    fields = (
        ("person", "organization"),
        ("group", "unnamed_as"),
        ("qualifier", "number", "position"),
        "capacity",
        ("for_person", "for_office", "for_organization"),
    )
