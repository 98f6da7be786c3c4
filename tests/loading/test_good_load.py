"""What a good fixture brings into the record."""

from __future__ import annotations

import json

import yaml
from django.core.management import call_command

from cases.models import Decision, Prosecution, Statement
from people.models import Organization, Person
from sources.models import Citation
from tests.loading.conftest import HARBOUR, Load


def test_rows_relations_and_links_are_what_the_file_says(harbour: str) -> None:
    decision = Decision.objects.get()
    assert decision.prosecution == Prosecution.objects.get()
    assert decision.by_office.title == "Harbour Prosecutor"
    assert [str(one) for one in decision.concerns.all()] == ["Otto Quill"]
    assert decision.made == "2016"
    assert Citation.objects.get(field="made").excerpt == "in the year of the great fog"


def test_says_what_it_did_kind_by_kind(load: Load) -> None:
    said = load(HARBOUR.read_text("utf-8"), publish=True, reason="First load").splitlines()
    assert said[0] == "sources.SourceKind: 1 created, 0 changed, 0 unchanged"
    assert "sources.Citation: 3 created, 0 changed, 0 unchanged, 3 published" in said
    assert said[-1] == "In all: 14 created, 0 changed, 0 unchanged, 11 published"


def test_says_nothing_when_told_to_be_quiet(load: Load) -> None:
    assert load(HARBOUR.read_text("utf-8"), verbosity=0) == ""


def test_records_may_stand_in_any_order(load: Load) -> None:
    records = yaml.safe_load(HARBOUR.read_text("utf-8"))
    load(yaml.safe_dump(records[::-1]), publish=True, reason="Upside down")
    assert Decision.objects.get().concerns.get().person.display_name == "Otto Quill"


def test_records_may_stand_in_several_files(load: Load, tmp_path) -> None:
    records = yaml.safe_load(HARBOUR.read_text("utf-8"))
    (tmp_path / "facts.yaml").write_text(yaml.safe_dump(records[3:]))
    (tmp_path / "words.json").write_text(json.dumps(records[:3]))
    call_command("loaddata", "facts", "words", verbosity=0)
    assert Decision.objects.get().kind.label == "declined to prosecute"


def test_json_says_the_same_as_yaml(load: Load, harbour: str) -> None:
    records = json.dumps(yaml.safe_load(harbour), indent=2, default=str)
    assert load(records, "harbour.json") == "Nothing changed.\n"


def test_rows_may_refer_to_each_other_in_a_circle_and_are_written_once(load: Load, harbour: str) -> None:
    load(
        """
        - model: cases.statement
          fields: {key: one-q5q5q5, kind: [regret], form: paraphrased, summary: so, answers: [two-r6r6r6]}
        - model: cases.statement
          fields: {key: two-r6r6r6, kind: [regret], form: paraphrased, summary: not so, answers: [one-q5q5q5]}
        """
    )
    one, two = Statement.objects.filter(form="paraphrased").order_by("key")
    assert (one.answers, two.answers) == (two, one)
    assert (one.version, two.version) == (1, 1)
    assert [event.pgh_label for event in one.history.all()] == ["insert"]


def test_a_part_may_stand_before_its_whole(load: Load) -> None:
    load(
        """
        - model: people.organization
          fields: {key: caucus-q5q5q5, kind: [body], name: A Caucus, sort_name: Caucus, parent: [council-r6r6r6]}
        - model: people.organization
          fields: {key: council-r6r6r6, kind: [body], name: A Council, sort_name: Council}
        - model: people.organizationkind
          fields: {key: body, label: body}
        """
    )
    assert Organization.objects.get(name="A Caucus").parent.name == "A Council"


def test_an_anchor_may_save_writing(load: Load, harbour: str) -> None:
    load(
        """
        - model: sources.citation
          fields: {key: one-q5q5q5, source: &gazette [gazette-story-b2b2b2], on_person: [otto-quill-c3c3c3], locator: a}
        - model: sources.citation
          fields: {key: two-r6r6r6, source: *gazette, on_office: [harbour-d4d4d4], locator: b}
        """
    )
    assert Citation.objects.get(key="two-r6r6r6").source.title == "Quillmouth asks questions"


def test_the_same_file_named_twice_is_read_once(load: Load) -> None:
    load(HARBOUR.read_text("utf-8"))
    call_command("loaddata", "new", "new.yaml", verbosity=0)
    assert Person.objects.count() == 1


def test_dates_keep_what_is_written_with_and_without_quotes(load: Load, harbour: str) -> None:
    written = ["2016", "'2016'", "2016-05", "2016-05-03", "'2016-05-03'", "2020~", "../2020-06", "null"]
    read = ["2016", "2016", "2016-05", "2016-05-03", "2016-05-03", "2020~", "../2020-06", ""]
    record = """
        - model: cases.decision
          fields: {{key: decision-q5q5q{place}, prosecution: [teapots-f5f5f5], kind: [declined], by_unknown: true,
                   concerns_everybody: true, made: {made}}}
        """
    load("".join(record.format(place=place, made=made) for place, made in enumerate(written, 2)))
    found = (
        Decision.objects.filter(key__startswith="decision-q5").order_by("key").values_list("made", flat=True)
    )
    assert list(found) == read


def test_an_empty_list_is_a_record_without_rows(load: Load) -> None:
    assert load("[]") == "Nothing changed.\n"
