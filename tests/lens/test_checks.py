"""What the system checks refuse."""

import pytest
from django.apps.registry import Apps
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Concat

from dvtracker.lens.checks import check_lenses
from sources.lens import Lens
from sources.record import Record
from tests.lens import town

PUBLISHED = Lens(rows=Q(state="published"))


@pytest.fixture
def village():
    """Makes models for one test, each in a registry of that test, and says what the checks find."""
    apps = Apps(["tests.lens"])

    def make(kind, /, base=models.Model, meta=None, **attributes):
        options = {"apps": apps, "app_label": "lens", **(meta or {})}
        attributes = {**attributes, "Meta": type("Meta", (), options), "__module__": __name__}
        return type(kind, (base,), attributes)

    make.found = lambda: [message.id for message in check_lenses(None, apps)]
    return make


def text(**options):
    return models.CharField(max_length=9, **options)


def key(to, on_delete=models.PROTECT, **options):
    return models.ForeignKey(to, on_delete, related_name="+", **options)


def test_the_projects_own_lenses_pass():
    assert check_lenses(None) == []


def test_the_towns_pass_too():
    assert check_lenses(None, town.registry) == []


def test_a_record_without_lens(village):
    village("Barn", Record, lens=None)
    assert village.found() == ["lens.E001"]


def test_something_else_in_the_place_of_a_lens(village):
    village("Barn", lens=Q(state="published"))
    assert village.found() == ["lens.E002"]


@pytest.mark.parametrize("rows", [Q(nothing=1), Q(owner__name="x"), Q(name=F("nothing"))])
def test_rows_told_apart_by_what_is_not_in_the_table(village, rows):
    owner = village("Owner", name=text(), lens=Lens(rows=~Q(name="")))
    village("Barn", name=text(), owner=key(owner, null=True), lens=Lens(rows=rows))
    assert village.found() == ["lens.E003"]


def test_a_child_table_that_takes_over_its_parents_lens(village):
    parent = village("Parent", Record)
    village("Child", parent)
    assert "lens.E003" in village.found()


@pytest.mark.parametrize(
    ("rows", "refused"),
    [
        (Record.lens.rows, False),
        (Record.lens.rows & Q(size__gt=1), False),
        (Q(size__gt=1) & Record.lens.rows & ~Q(size=3), False),
        (None, True),
        (Q(size__gt=1), True),
        (Record.lens.rows | Q(size__gt=1), True),
        (~Record.lens.rows, True),
        (~(Record.lens.rows & Q(size=1)), True),
        (Q(state="draft"), True),
    ],
)
def test_a_record_that_shows_more_than_published_rows(village, rows, refused):
    lens = Lens(rows=rows, hide=Record.lens.hide)
    village("Barn", Record, size=models.IntegerField(), lens=lens)
    assert ("lens.E004" in village.found()) is refused


def test_a_record_that_forgets_to_hide_what_all_records_hide(village):
    village("Barn", Record, lens=Lens(rows=Record.lens.rows, hide=("version",)))
    assert village.found() == ["lens.E005"]


def test_a_whole_table_public_by_accident(village):
    village("Barn", name=text(), lens=Lens())
    assert village.found() == ["lens.E006"]


def test_rows_that_wait_for_each_other(village):
    first = village("First", Record, second=key("lens.Second"))
    village("Second", Record, first=key(first, models.CASCADE, null=True))
    village("Tree", Record, parent=key("self", models.CASCADE, null=True))
    assert village.found() == ["lens.E007"] * 3


def test_a_circle_elsewhere_is_told_once_for_each_table_in_it(village):
    tree = village("Tree", Record, parent=key("self", models.CASCADE, null=True))
    village("Leaf", Record, tree=key(tree))
    assert village.found() == ["lens.E007"]


@pytest.mark.parametrize(
    ("lens", "found"),
    [(PUBLISHED.hiding("nothing"), ["lens.E010"]), (PUBLISHED.requiring("name"), ["lens.E011"])],
)
def test_names_that_are_no_fields(village, lens, found):
    village("Barn", name=text(), state=text(), lens=lens)
    assert village.found() == found


def test_a_hidden_key_that_may_not_be_null(village):
    owner = village("Owner", Record)
    village("Barn", Record, owner=key(owner), lens=Record.lens.hiding("owner"))
    assert village.found() == ["lens.E012"]


def test_a_key_that_may_not_be_null_to_a_table_without_lens(village):
    owner = village("Owner")
    village("Barn", Record, owner=key(owner))
    village("Shed", Record, owner=key(owner, null=True), lens=Record.lens.requiring("owner"))
    village("Hut", Record, owner=key(owner, null=True))
    assert village.found() == ["lens.E013", "lens.E013"]


def test_a_key_that_repeats_what_its_target_hides(village):
    owner = village(
        "Owner", number=text(unique=True, null=True), state=text(), lens=PUBLISHED.hiding("number")
    )
    village("Barn", Record, owner=key(owner, to_field="number", null=True))
    assert sorted(village.found()) == ["lens.E014", "lens.E015"]


@pytest.mark.parametrize(
    ("meta", "found"),
    [
        ({"ordering": ["-size"]}, ["lens.E016"]),
        ({"ordering": [F("size").desc()]}, ["lens.E016"]),
        ({"get_latest_by": "size"}, ["lens.E016"]),
        ({"ordering": ["name"]}, []),
    ],
)
def test_a_hidden_column_that_puts_the_rows_in_order(village, meta, found):
    village(
        "Barn",
        meta=meta,
        name=text(),
        size=models.IntegerField(),
        state=text(),
        lens=PUBLISHED.hiding("size"),
    )
    assert village.found() == found


def test_a_generated_column_that_tells_what_is_hidden(village):
    words = SearchVector("name", "note", config="english")
    made = {
        "search": models.GeneratedField(expression=words, output_field=SearchVectorField(), db_persist=True),
        "both": models.GeneratedField(
            expression=Concat("name", models.Value(" "), "note"),
            output_field=models.TextField(),
            db_persist=True,
        ),
        "loud": models.GeneratedField(expression=F("name"), output_field=text(), db_persist=True),
    }
    fields = {"name": text(), "note": text(), "state": text(), **made}
    village("Barn", **fields, lens=PUBLISHED.hiding("note"))
    assert village.found() == ["lens.E017", "lens.E017"]


def test_a_generated_column_that_is_hidden_with_its_source(village):
    made = models.GeneratedField(expression=F("note"), output_field=text(), db_persist=True)
    village("Barn", note=text(), copy=made, state=text(), lens=PUBLISHED.hiding("note", "copy"))
    assert village.found() == []
