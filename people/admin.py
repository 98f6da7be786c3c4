"""The desk's pages of people, organizations and offices."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest

from people.desk_deeds import REVOKE
from people.models import (
    Candidacy,
    CandidacyStatus,
    Consent,
    Contribution,
    Election,
    Fundraising,
    Membership,
    Office,
    Organization,
    OrganizationKind,
    Oversight,
    Person,
    PersonName,
    Tenure,
    Tie,
    TieKind,
)
from sources.desk.deed_pages import address_of
from sources.desk.inlines import RecordInline
from sources.desk.record_admin import RecordAdmin
from sources.desk.vocabulary_admin import CategorizedAdmin, VocabularyAdmin
from sources.newsroom import PUBLISHING
from sources.record import Record

admin.site.register([OrganizationKind, TieKind], VocabularyAdmin)
admin.site.register(CandidacyStatus, CategorizedAdmin)


class Names(RecordInline):
    model = PersonName
    fields = (("name", "is_misprint"),)


class Consents(RecordInline):
    model = Consent
    fields = (("given", "way"), "covers", ("replacement", "replacement_is"))


class Tenures(RecordInline):
    model = Tenure
    fields = (("office", "title_as_printed"), ("start", "end"), ("first_cited", "last_cited"))


class OfficeTenures(Tenures):
    fields = (("person", "title_as_printed"), ("start", "end"), ("first_cited", "last_cited"))


class Memberships(RecordInline):
    model = Membership
    fk_name = "person"
    fields = (("organization", "office", "principal"), ("capacity", "as_printed"), ("start", "end"))


class Ties(RecordInline):
    model = Tie
    fk_name = "person"
    fields = (("kind", "to"), ("start", "end"))


class OversightOf(RecordInline):
    model = Oversight
    fields = (("office", "power"),)


class Candidacies(RecordInline):
    model = Candidacy
    fields = (("person", "status"), ("as_of", "as_printed"))


class FundraisingRows(RecordInline):
    model = Fundraising
    fields = (
        "raisers",
        ("reckoning", "amount", "currency"),
        ("comparison", "than"),
        ("start", "end", "period_as_printed"),
    )


class ContributionsReceived(RecordInline):
    model = Contribution
    fk_name = "recipient"
    fields = (
        ("person", "organization", "unnamed_as"),
        ("qualifier", "number"),
        ("amount", "currency"),
        ("given", "election"),
    )


@admin.register(Person)
class PersonAdmin(RecordAdmin):
    known_by = ("display_name", "names__name")
    by_last_word = True
    facts = (("display_name", "sort_name"), ("identity", "description"))
    inlines = (Consents, Names, Tenures, Memberships, Ties, ContributionsReceived)
    list_display = ("__str__", "description", "identity", "state", "changed")
    list_filter = ("identity",)
    search_fields = ("display_name", "sort_name", "names__name", "description", "key")


@admin.register(PersonName)
class PersonNameAdmin(RecordAdmin):
    facts = ("person", ("name", "is_misprint"))
    list_display = ("__str__", "person", "is_misprint", "state", "changed")
    list_filter = ("is_misprint",)
    list_select_related = ("person",)
    search_fields = ("name", "person__display_name", "key")


@admin.register(Consent)
class ConsentAdmin(RecordAdmin):
    facts = ("person", *Consents.fields, "revoked")
    readonly_fields = ("revoked",)
    deeds_of_its_own = (REVOKE,)
    list_display = ("__str__", "given", "revoked", "state", "changed")
    list_filter = ("way",)
    list_select_related = ("person",)
    search_fields = ("person__display_name", "covers", "key")

    def _deeds(self, request: HttpRequest, row: Record, rows: list[Record]) -> list[tuple[str, str]]:
        found = super()._deeds(request, row, rows)
        holds = isinstance(row, Consent) and not row.revoked and request.user.has_perm(PUBLISHING)
        return [*found, *([(REVOKE.words, address_of(REVOKE, row))] if holds else [])]


@admin.register(Organization)
class OrganizationAdmin(RecordAdmin):
    known_by = ("name",)
    facts = ("kind", ("name", "sort_name"), "parent")
    inlines = (OversightOf,)
    list_display = ("__str__", "kind", "parent", "state", "changed")
    list_filter = ("kind",)
    list_select_related = ("kind", "parent")
    search_fields = ("name", "sort_name", "key")


@admin.register(Office)
class OfficeAdmin(RecordAdmin):
    known_by = ("title",)
    facts = (("title", "sort_name"), ("jurisdiction", "staff_name"))
    inlines = (OfficeTenures,)
    list_display = ("__str__", "jurisdiction", "state", "changed")
    search_fields = ("title", "sort_name", "jurisdiction", "key")


@admin.register(Tenure)
class TenureAdmin(RecordAdmin):
    facts = (("person", "office"), "title_as_printed", ("start", "end"), ("first_cited", "last_cited"))
    list_display = ("__str__", "office", "start", "end", "state", "changed")
    list_filter = ("office",)
    list_select_related = ("person", "office")
    search_fields = ("person__display_name", "office__title", "title_as_printed", "key")


@admin.register(Membership)
class MembershipAdmin(RecordAdmin):
    facts = (
        "person",
        ("organization", "office", "principal"),
        ("capacity", "as_printed"),
        ("start", "end"),
    )
    list_display = ("__str__", "capacity", "start", "end", "state", "changed")
    list_filter = ("capacity",)
    list_select_related = ("person", "organization", "office", "principal")
    search_fields = ("person__display_name", "organization__name", "office__title", "as_printed", "key")


@admin.register(Oversight)
class OversightAdmin(RecordAdmin):
    facts = (("organization", "office"), "power")
    list_display = ("__str__", "power", "state", "changed")
    list_filter = ("power",)
    list_select_related = ("organization", "office")
    search_fields = ("organization__name", "office__title", "key")


@admin.register(Tie)
class TieAdmin(RecordAdmin):
    facts = ("person", ("kind", "to"), ("start", "end"))
    list_display = ("__str__", "kind", "start", "end", "state", "changed")
    list_filter = ("kind",)
    list_select_related = ("person", "kind", "to")
    search_fields = ("person__display_name", "to__display_name", "kind__label", "key")


@admin.register(Election)
class ElectionAdmin(RecordAdmin):
    facts = ("office", ("title", "sort_name"), "held")
    inlines = (Candidacies, FundraisingRows)
    list_display = ("__str__", "office", "held", "state", "changed")
    list_filter = ("office",)
    list_select_related = ("office",)
    search_fields = ("title", "sort_name", "office__title", "key")


@admin.register(Candidacy)
class CandidacyAdmin(RecordAdmin):
    facts = ("election", *Candidacies.fields)
    list_display = ("__str__", "election", "as_of", "state", "changed")
    list_filter = ("status",)
    list_select_related = ("person", "status", "election")
    search_fields = ("person__display_name", "election__title", "as_printed", "key")


@admin.register(Fundraising)
class FundraisingAdmin(RecordAdmin):
    facts = ("election", *FundraisingRows.fields)
    list_display = ("__str__", "election", "start", "end", "state", "changed")
    list_filter = ("reckoning", "comparison")
    list_select_related = ("than", "election")
    search_fields = ("raisers__display_name", "than__display_name", "election__title", "key")


@admin.register(Contribution)
class ContributionAdmin(RecordAdmin):
    facts = ("recipient", *ContributionsReceived.fields)
    list_display = ("__str__", "given", "election", "state", "changed")
    list_select_related = ("person", "organization", "recipient", "election")
    search_fields = (
        "person__display_name",
        "organization__name",
        "unnamed_as",
        "recipient__display_name",
        "key",
    )
