"""The desk's pages of people, organizations and offices."""

from __future__ import annotations

from django.contrib import admin

from people.models import (
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
from sources.desk.inlines import RecordInline
from sources.desk.record_admin import RecordAdmin
from sources.desk.vocabulary_admin import VocabularyAdmin

admin.site.register([OrganizationKind, TieKind], VocabularyAdmin)


class Names(RecordInline):
    model = PersonName
    fields = (("name", "is_misprint"),)


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


@admin.register(Person)
class PersonAdmin(RecordAdmin):
    facts = (("display_name", "sort_name"), ("identity", "description"))
    inlines = (Names, Tenures, Memberships, Ties)
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


@admin.register(Organization)
class OrganizationAdmin(RecordAdmin):
    facts = ("kind", ("name", "sort_name"), "parent")
    inlines = (OversightOf,)
    list_display = ("__str__", "kind", "parent", "state", "changed")
    list_filter = ("kind",)
    list_select_related = ("kind", "parent")
    search_fields = ("name", "sort_name", "key")


@admin.register(Office)
class OfficeAdmin(RecordAdmin):
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
