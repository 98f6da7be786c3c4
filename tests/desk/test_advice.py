"""Whoever writes more than a record can say is told so at the desk, and not kept from it."""

from __future__ import annotations

from cases.models import Prosecution
from people.models import Office
from tests.desk.rows import list_of, page_of
from tests.desk.sending import add_row, filled


def test_words_that_say_too_much_are_saved_and_named_then_and_before_they_are_published(ada):
    office = Office.objects.create(title="Harbour Prosecutor", sort_name="Harbour Prosecutor")
    page = ada.get(list_of(Prosecution, "add"))
    sent = filled(page, office=office, title="X", sort_name="X", concerns="the rapist of the docks")
    add_row(sent, "complainant_groups", description="alleged victims")
    answer = ada.post(list_of(Prosecution, "add"), sent, follow=True)
    matter = Prosecution.objects.get()
    group = matter.complainant_groups.get()
    warnings = [str(it) for it in answer.context["messages"] if it.level_tag == "warning"]
    assert len(warnings) == 2
    assert f'Prosecution <a href="{page_of(matter)}">X</a>: “rapist” in “what it concerns”' in warnings[0]
    assert (
        f'<a href="{page_of(group)}">alleged victims</a>: “alleged victims” in “description”' in warnings[1]
    )

    before = ada.get(page_of(matter, "publish"))
    assert [it.row for it in before.context["prospect"].advice] == [matter, group]
    assert "Words to look at once more" in before.text
    assert "rapist" not in "".join(it.problem for it in before.context["prospect"].obstacles)
