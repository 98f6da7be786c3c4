"""The lists of the desk cost the same number of queries however long they are."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sources.models import Citation
from sources.record import records
from tests.cast import a_published_case
from tests.desk.rows import label_of, list_of, page_of

MOST = 12


def cost(client, address) -> int:
    """How many queries a page takes, once what Django keeps is kept."""
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


@pytest.mark.parametrize("kind", [kind for kind in records() if kind is not Citation], ids=label_of)
def test_a_list_takes_the_same_queries_with_one_row_and_with_three(kind, ada, db):
    a_published_case(rows=3)
    rows = list(kind.objects.order_by("pk"))
    one, three = str(rows[-1].pk), ",".join(str(row.pk) for row in rows[-3:])
    costs = {cost(ada, f"{list_of(kind)}?id__in={some}") for some in (one, three)}
    assert len(costs) == 1, costs
    assert costs.pop() <= MOST


def test_the_list_of_citations_does_so_for_the_kinds_on_it(ada, db):
    a_published_case(rows=4)
    alike = Citation.objects.filter(on_decision__made="2014").order_by("pk")
    ids = [str(pk) for pk in alike.values_list("pk", flat=True)]
    costs = {cost(ada, f"{list_of(Citation)}?id__in={some}") for some in (ids[0], ",".join(ids))}
    assert len(ids) == 3
    assert len(costs) == 1, costs


def test_the_page_of_a_case_takes_the_same_queries_with_two_of_everything_and_with_four(ada, db):
    few = cost(ada, page_of(a_published_case(rows=2).prosecution))
    assert cost(ada, page_of(a_published_case(rows=4).prosecution)) == few


def test_the_front_page_groups_the_kinds_by_what_they_are(ada):
    groups = [group["name"] for group in ada.get("/admin/").context["app_list"]]
    assert groups[:3] == ["Pages of the record", "Their parts", "Vocabularies"]
