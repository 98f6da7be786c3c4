"""The record as the public would have read it on a past day."""

from contextlib import AbstractContextManager
from datetime import UTC, datetime

import pghistory
import pgtrigger
import pytest
from django.db import DatabaseError, connections, transaction
from django.db.models import Model

from cases.models import Prosecution
from dvtracker.lens import eyes
from dvtracker.lens.past import histories
from dvtracker.lens.registry import lenses
from people.models import Office, Person, PersonName
from sources.models import Citation, Source, SourceCorrection, SourceKind
from sources.record import Record

YEAR = 2024


def noon(day: int) -> datetime:
    return datetime(YEAR, 1, day, 12, tzinfo=UTC)


def stamp(day: int) -> None:
    """All that the history kept since the last stamp happened on this day."""
    for history in histories().values():
        fresh = history.objects.filter(pgh_created_at__year__gt=YEAR)
        if fresh.exists():
            with rewriting(history):
                fresh.update(pgh_created_at=noon(day))


def rewriting(history: type[Model]) -> AbstractContextManager[None]:
    """Step round its rule that it is append-only, on the desk's connection alone: the others refuse it."""
    return pgtrigger.ignore(f"{history._meta.label}:append_only", databases=["default"])


def seen(day: int, queryset) -> list:
    with eyes.as_of(noon(day)):
        return list(queryset.all())


def names(day: int) -> list[str]:
    return seen(day, Person.objects.order_by("pk").values_list("display_name", flat=True))


def person(name: str = "one", state: str = "published") -> Person:
    return Person.objects.create(display_name=name, sort_name=name, state=state, desk_note="secret")


def change(row: Model, **values: object) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    row.save()


def test_a_record_is_seen_as_it_stood_on_each_day(db):
    row = person(state="draft")
    stamp(1)
    change(row, state="published")
    stamp(2)
    change(row, display_name="two")
    stamp(3)
    Person.objects.filter(pk=row.pk).update(state="review")
    stamp(4)
    Person.objects.bulk_update(
        [Person(pk=row.pk, state="published", display_name="three")], ["state", "display_name"]
    )
    stamp(5)
    row.delete()
    stamp(6)
    assert [names(day) for day in range(1, 7)] == [[], ["one"], ["two"], [], ["three"], []]


def test_hidden_columns_are_hidden_in_the_past_too(db):
    person()
    stamp(1)
    assert [(row.desk_note, row.version, row.created_at) for row in seen(1, Person.objects)] == [
        ("", None, None)
    ]


def test_of_two_changes_in_one_transaction_the_later_counts(db):
    change(person(), display_name="two")
    stamp(1)
    assert names(1) == ["two"]


def test_what_is_withdrawn_today_is_hidden_in_the_past(db):
    row = person()
    stamp(1)
    change(row, state="withdrawn")
    stamp(2)
    assert names(1) == names(2) == []


def test_also_when_it_was_deleted_after_it_was_withdrawn(db):
    row = person()
    stamp(1)
    change(row, state="withdrawn")
    row.delete()
    stamp(2)
    assert names(1) == []


def test_what_went_back_to_draft_keeps_its_past(db):
    row = person()
    stamp(1)
    change(row, state="draft")
    stamp(2)
    assert (names(1), names(2)) == (["one"], [])


def test_a_part_shows_while_the_whole_did_and_not_if_that_is_withdrawn_today(db):
    row = person()
    row.names.create(name="another name", state="published")
    stamp(1)
    change(row, state="review")
    stamp(2)
    assert [len(seen(day, PersonName.objects)) for day in (1, 2)] == [1, 0]
    change(row, state="withdrawn")
    assert seen(1, PersonName.objects) == []


def test_relations_lead_to_what_they_led_to_then(db):
    first, second = (
        Office.objects.create(title=title, sort_name=title, state="published")
        for title in ("first", "second")
    )
    case = Prosecution.objects.create(title="Case", sort_name="Case", office=first, state="published")
    stamp(1)
    change(case, office=second)
    stamp(2)
    then = Prosecution.objects.select_related("office")
    assert [seen(day, then)[0].office.title for day in (1, 2)] == ["first", "second"]
    assert seen(1, Prosecution.objects.filter(office__title="second")) == []


def test_links_are_those_of_the_day(db):
    kind = SourceKind.objects.create(key="story", label="story")
    source = Source.objects.create(kind=kind, description="a story", state="published")
    about = person()
    citation = Citation.objects.create(source=source, on_person=about, locator="1", state="published")
    correction = SourceCorrection.objects.create(source=source, change="a date", state="published")
    stamp(1)
    correction.touches.add(citation)
    stamp(2)
    correction.touches.clear()
    stamp(3)
    assert [len(seen(day, correction.touches)) for day in (1, 2, 3)] == [0, 1, 0]


def test_every_record_and_every_link_between_records_has_a_past():
    kept = histories()
    forgotten = [
        table._meta.label
        for table in lenses()
        if table not in kept and (issubclass(table, Record) or table._meta.auto_created)
    ]
    assert forgotten == []


def test_without_a_moment_the_past_is_closed(db):
    person()
    with eyes.through("asof"), pytest.raises(DatabaseError, match=r"dv\.asof|timestamp"):
        Person.objects.count()


def test_after_a_moment_the_past_is_closed_again(db):
    person()
    stamp(1)
    with eyes.as_of(noon(2)):
        late = Person.objects.all()
    with eyes.through("asof"), pytest.raises(DatabaseError, match="invalid input syntax"):
        list(late)


def test_a_moment_within_a_moment_gives_way_to_the_outer_one(db):
    change(row := person(), display_name="one")
    stamp(1)
    change(row, display_name="two")
    stamp(2)
    with eyes.as_of(noon(1)):
        with eyes.as_of(noon(2)):
            assert Person.objects.get().display_name == "two"
        assert Person.objects.get().display_name == "one"


def test_the_past_cannot_be_written(db):
    row = person()
    stamp(1)
    with (
        eyes.as_of(noon(1)),
        pytest.raises(DatabaseError, match="permission denied"),
        transaction.atomic("asof"),
    ):
        Person.objects.filter(pk=row.pk).update(display_name="x")


def test_whole_rows_of_the_past_are_for_nobody(db):
    with eyes.as_of(noon(1)), connections["asof"].cursor() as cursor:
        with (
            pytest.raises(DatabaseError, match="permission denied for schema past"),
            transaction.atomic("asof"),
        ):
            cursor.execute("SELECT * FROM past.people_person")
        with (
            pytest.raises(DatabaseError, match="permission denied for schema public"),
            transaction.atomic("asof"),
        ):
            cursor.execute("SELECT * FROM public.people_personhistory")


def test_a_redaction_changes_what_the_past_shows(db):
    with pghistory.context(reason="names somebody who may not be named"):
        person("a name")
    stamp(1)
    history = histories()[Person]
    with rewriting(history):
        history.objects.update(display_name="[removed]")
    assert names(1) == ["[removed]"]
