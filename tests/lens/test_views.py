"""What the generated views show, read by the models themselves under the public role."""

import pytest
from django.db import ProgrammingError, connections
from django.db.models import Count

from dvtracker.lens.views import CircularLensError, ViewMaker
from sources.lens import Lens
from tests.lens import town as models

PUBLISHED = {"state": "published"}


@pytest.fixture
def street(town):
    clerk = town.Clerk.objects.create(name="the clerk")
    return town.Street.objects.create(
        name="High Street", rumour="a rumour", clerk=clerk, desk_note="a note", **PUBLISHED
    )


def house(street, **values):
    return models.House.objects.create(street=street, **{**PUBLISHED, **values})


def resident(state="published"):
    return models.Resident.objects.create(name="somebody", state=state)


def seen(public, queryset):
    with public():
        return list(queryset.order_by("pk"))


@pytest.mark.parametrize("state", ["draft", "review", "withdrawn"])
def test_a_row_shows_once_it_is_published(town, public, state):
    resident(state)
    shown = resident()
    assert seen(public, town.Resident.objects.all()) == [shown]


def test_hidden_columns_are_blank_and_the_others_are_not(street, public):
    with public():
        found = models.Street.objects.get(pk=street.pk)
    assert (found.name, found.key, found.state) == (street.name, street.key, "published")
    assert (found.desk_note, found.rumour, found.value, found.version, found.created_at) == (
        "",
        None,
        None,
        None,
        None,
    )


def test_a_generated_column_passes_as_a_plain_one(town, public):
    resident()
    assert [row.loud_name for row in seen(public, town.Resident.objects.all())] == ["SOMEBODY"]


def test_a_row_shows_only_with_the_rows_that_it_cannot_do_without(street, public):
    room = models.Room.objects.create(house=house(street), name="kitchen")
    assert seen(public, models.Room.objects.all()) == [room]
    models.Street.objects.update(state="draft")
    assert seen(public, models.House.objects.all()) == []
    assert seen(public, models.Room.objects.all()) == []


def test_an_optional_key_to_a_hidden_row_is_empty(street, public):
    hidden, shown = resident("draft"), resident()
    house(street, builder=hidden)
    house(street, builder=shown)
    house(street)
    everything = models.House.objects.all()
    assert [found.builder_id for found in seen(public, everything)] == [None, shown.pk, None]
    assert [found.builder for found in seen(public, everything.select_related("builder"))] == [
        None,
        shown,
        None,
    ]
    assert len(seen(public, everything.filter(builder=shown))) == 1
    assert seen(public, everything.filter(builder=hidden.pk)) == []
    assert len(seen(public, everything.filter(builder=None))) == 2


def test_counting_and_joining_agree(street, public):
    house(street, builder=resident("draft"))
    house(street, builder=resident())
    with public():
        houses = models.House.objects.all()
        assert houses.count() == len(houses) == len(houses.select_related("street", "builder", "tenant"))
        assert models.Street.objects.annotate(n=Count("houses")).get().n == 2


def test_a_key_that_the_lens_requires_takes_its_row_along(street, public):
    house(street, tenant=resident("draft"))
    rented, empty = house(street, tenant=resident()), house(street)
    assert seen(public, models.House.objects.all()) == [rented, empty]


def test_a_key_to_its_own_table_is_masked_like_any_other(street, public):
    first = house(street)
    copy = house(street, copy_of=first)
    assert seen(public, models.House.objects.filter(copy_of=first)) == [copy]
    models.House.objects.filter(pk=first.pk).update(state="withdrawn")
    assert [found.copy_of_id for found in seen(public, models.House.objects.all())] == [None]


def test_a_key_to_a_table_without_lens_is_empty(street, public):
    assert [found.clerk_id for found in seen(public, models.Street.objects.all())] == [None]


def test_a_part_of_something_without_lens_never_shows(street, public):
    clerk = models.Clerk.objects.get()
    on_street = models.Remark.objects.create(text="wide", on_street=street)
    models.Remark.objects.create(text="late again", on_clerk=clerk)
    assert seen(public, models.Remark.objects.all()) == [on_street]


def test_a_hidden_key_is_empty_and_still_decides(street, public):
    author = resident()
    models.Remark.objects.create(text="hm", on_street=street, author=author)
    models.Remark.objects.create(text="oh", on_street=street, author=resident("draft"))
    assert [(found.text, found.author_id) for found in seen(public, models.Remark.objects.all())] == [
        ("hm", None)
    ]


def test_a_key_to_a_proxy_leads_to_the_table_behind_it(street, public):
    neighbour, hidden = (
        models.Neighbour.objects.create(name="n", state=state) for state in ("published", "draft")
    )
    house(street, next_door=neighbour), house(street, next_door=hidden)
    assert [found.next_door for found in seen(public, models.House.objects.all())] == [neighbour, None]


def test_a_link_shows_only_between_rows_that_show(street, public):
    shown = resident()
    street.friends.add(shown, resident("draft"))
    assert seen(public, street.friends.all()) == [shown]
    assert seen(public, shown.streets.all()) == [street]
    models.Street.objects.update(state="draft")
    assert seen(public, shown.streets.all()) == []


def test_a_hidden_row_and_one_that_never_was_are_asked_for_alike(street, public, public_queries):
    for pk in (house(street, state="draft").pk, 999_999):
        with public(), public_queries(1) as asked, pytest.raises(models.House.DoesNotExist):
            models.House.objects.select_related("street").get(pk=pk)
        assert str(pk) in asked[0]["sql"]


@pytest.mark.parametrize("relation", ["watched_by", "clerk"])
def test_a_relation_that_does_not_exist_for_the_public_fails_loudly(street, public, relation):
    with public(), pytest.raises(ProgrammingError, match="does not exist"):
        list(models.Street.objects.filter(**{f"{relation}__name": "x"}))


def test_rows_may_be_told_apart_by_any_column_and_text(town, public):
    make = models.Poster.objects.create
    plain, dated = make(title="fair"), make(title="dance", shown_from="2020-05-01")
    (
        make(title="50% 'off' everything"),
        make(title="behind", layer=-1),
        make(title="next era", shown_from="3001-01-01"),
    )
    assert seen(public, models.Poster.objects.all()) == [plain, dated]


def test_a_circle_of_requirements_is_refused():
    lenses = {models.House: Lens(requires=("copy_of",)), models.Street: Lens(), models.Resident: Lens()}
    with pytest.raises(CircularLensError, match=r"lens\.House → lens\.House"):
        ViewMaker(connections["default"], lenses, "public").view("pub", models.House)
