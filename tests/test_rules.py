"""Every rule that the database keeps for a kind of record, broken by raw SQL.

`BROKEN_BY` says how each rule is broken; a rule that every kind has is broken in the same way for all. A rule that
stands in no list fails the first test.
"""

from __future__ import annotations

import pytest
from django.db import models

from sources.quantity import Counted
from sources.record import records
from tests.cast import a_published_case
from tests.sources.sql import refused

BROKEN_BY = {
    "defendant_is_person_or_group": "unnamed_as = 'somebody'",
    "defendant_words_not_empty": "person_id = NULL, unnamed_as = ''",
    "defendant_once_a_case": None,
    "counsel_is_person_or_unnamed": "person_id = NULL, unnamed_as = NULL",
    "counsel_for_exactly_one": "for_defendant_id = NULL, for_group_id = NULL",
    "charge_grade_is_known": "grade = 'grave'",
    "charge_counts_are_some": "counts = 0",
    "charge_not_replaced_by_itself": "replaced_by_id = id",
    "docketnumber_once_a_case": None,
    "eventparticipant_is_exactly_one": "unnamed_as = 'somebody'",
    "decision_by_exactly_one": "by_unknown = true, by_office_id = (SELECT min(id) FROM people_office)",
    "decision_unknown_is_said": "by_unknown = false, by_person_id = NULL, by_office_id = NULL, by_organization_id = NULL",
    "decision_not_after_itself": "after_id = id",
    "inquiry_status_is_known": "status = 'lost'",
    "inquiry_ordered_by_one": (
        "ordered_by_person_id = (SELECT min(id) FROM people_person),"
        " ordered_by_office_id = (SELECT min(id) FROM people_office)"
    ),
    "inquiry_conducted_by_one": (
        "conducted_by_person_id = (SELECT min(id) FROM people_person),"
        " conducted_by_office_id = (SELECT min(id) FROM people_office)"
    ),
    "relatedprosecution_joins_two": "to_id = prosecution_id",
    "relatedprosecution_once": None,
    "statement_form_is_known": "form = 'sung'",
    "statement_says_something": "form = 'written', words = '', summary = ''",
    "statement_quoted_has_words": "form = 'quoted', words = '', summary = 'that it rained'",
    "statement_paraphrase_has_no_words": "form = 'paraphrased', words = 'It rained.'",
    "statement_not_answer_to_itself": "answers_id = id",
    "statementspeaker_is_exactly_one": "unnamed_as = 'somebody', person_id = (SELECT min(id) FROM people_person)",
    "person_identity_is_known": "identity = 'masked'",
    "person_key_tells_no_name": "identity = 'unnamed', sort_name = display_name",
    "person_sorted_as_shown": "identity = 'unnamed', key = 'person-bcdfgh', sort_name = 'Smith, Robert'",
    "consent_way_is_known": "way = 'hearsay'",
    "consent_has_a_replacement": "replacement = ''",
    "consent_revoked_is_not_public": "revoked = '2021'",
    "membership_in_exactly_one": "organization_id = NULL, office_id = NULL, principal_id = NULL",
    "membership_capacity_is_known": "capacity = 'friend'",
    "oversight_power_is_known": "power = 'all'",
    "fundraising_amount_has_currency": "amount = 12, currency = ''",
    "fundraising_reckoning_is_known": "reckoning = 'both'",
    "fundraising_comparison_is_whole": "comparison = '', amount = 12, currency = 'USD'",
    "fundraising_says_something": "comparison = '', than_id = NULL, amount = NULL, currency = ''",
    "contribution_amount_has_currency": "amount = NULL, currency = 'USD'",
    "contribution_from_exactly_one": "person_id = NULL, organization_id = NULL, unnamed_as = NULL",
    "tie_joins_two_people": "to_id = person_id",
    "source_digest_is_sha256": "text_sha256 = 'abc'",
    "citation_supports_exactly_one": (
        "on_person_id = (SELECT min(id) FROM people_person), on_office_id = (SELECT min(id) FROM people_office)"
    ),
    "citation_stance_is_known": "stance = 'doubts'",
    "citation_verification_is_known": "verification = 'perhaps'",
}
"""Rule → what sets a row of the cast against it. None: a second row of the same, which is made by a copy."""


def rules() -> dict[str, type[models.Model]]:
    """The named rules of every kind of record."""
    return {constraint.name: kind for kind in records() for constraint in kind._meta.constraints}


def of_every_kind(name: str, kind: type[models.Model]) -> str:
    """How a rule that many kinds share is broken; empty for one of a single kind."""
    shared = {
        f"{kind._meta.model_name}_key_is_random": "key = 'No Key'",
        f"{kind._meta.model_name}_state_is_known": "state = 'lost'",
        f"{kind._meta.model_name}_number_has_qualifier": "qualifier = 'exactly', number = NULL",
    }
    return shared.get(name, "")


def copied(kind: type[models.Model], rule: str) -> str:
    """SQL that enters a row of the kind once more, under another key."""
    columns = [
        field.column
        for field in kind._meta.local_concrete_fields
        if not field.primary_key and not field.generated and field.column != "key"
    ]
    listed = ", ".join(f'"{column}"' for column in columns)
    table = kind._meta.db_table
    unique = next(one for one in kind._meta.constraints if one.name == rule)
    known = " AND ".join(f'"{kind._meta.get_field(name).column}" IS NOT NULL' for name in unique.fields)
    return f"""INSERT INTO {table} (key, {listed}) SELECT 'once-more-bcdfgh', {listed} FROM {table}
        WHERE id = (SELECT min(id) FROM {table} WHERE {known})"""


def test_every_rule_is_listed_with_what_breaks_it():
    listed = set(BROKEN_BY) | {name for name, kind in rules().items() if of_every_kind(name, kind)}
    assert set(rules()) == listed


@pytest.mark.django_db
def test_every_rule_refuses_raw_sql_and_says_why():
    a_published_case()
    for name, kind in rules().items():
        change = of_every_kind(name, kind) or BROKEN_BY[name]
        table = kind._meta.db_table
        one = f"(SELECT min(id) FROM {table})"
        statement = f"UPDATE {table} SET {change} WHERE id = {one}" if change else copied(kind, name)
        broken, _ = refused(statement)
        assert broken == name, statement
        message = next(one.violation_error_message for one in kind._meta.constraints if one.name == name)
        assert str(message).endswith("."), name


def test_every_kind_with_a_number_keeps_the_rule_of_numbers():
    counted = {kind for kind in records() if issubclass(kind, Counted)}
    assert {kind for name, kind in rules().items() if name.endswith("_number_has_qualifier")} == counted
