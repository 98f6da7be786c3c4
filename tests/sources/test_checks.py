"""The registry, the history and the rules: no kind of record is left out without a check that says so."""

from people.models import Person, Tenure
from sources import checks
from sources.models import Citation


def ids(problems):
    return [problem.id for problem in problems]


def test_the_record_as_it_is_has_no_problem():
    assert checks.check_registry() == []
    assert checks.check_records() == []


def test_a_citable_kind_that_the_registry_does_not_name_is_found(monkeypatch):
    monkeypatch.setattr(
        checks, "CITABLE", tuple(label for label in checks.CITABLE if label != "people.Tenure")
    )
    (problem,) = checks.check_registry()
    assert problem.msg == "people.Tenure is citable, but CITABLE does not name it."


def test_a_kind_in_the_registry_that_says_it_is_not_citable_is_found(monkeypatch):
    monkeypatch.setattr(Tenure, "citable", False)
    (problem,) = checks.check_registry()
    assert problem.msg == "CITABLE names people.Tenure, which is not a citable record."


def test_a_unit_without_an_address_is_found(monkeypatch):
    monkeypatch.setattr(
        checks, "ADDRESSED", tuple(label for label in checks.ADDRESSED if label != "people.Person")
    )
    (problem,) = checks.check_registry()
    assert problem.msg == "people.Person is read by itself, but ADDRESSED does not name it."


def test_a_record_without_its_rules_is_found(monkeypatch):
    kept_by_others = [pair for pair in checks.pgtrigger.registered() if pair[0] is not Person]
    monkeypatch.setattr(checks.pgtrigger, "registered", lambda: kept_by_others)
    (problem,) = checks.check_records()
    assert (problem.id, problem.obj) == ("sources.E011", Person)


def test_a_part_of_nothing_is_found(monkeypatch):
    monkeypatch.setattr(Tenure, "part_of", "office")
    assert ids(checks.check_records()) == ["sources.E012"]
    monkeypatch.setattr(Tenure, "part_of", "nothing")
    assert ids(checks.check_records()) == ["sources.E012"]


def test_a_fact_that_nothing_can_support_is_found(monkeypatch):
    monkeypatch.setattr(Citation, "needs_citation", True)
    assert "sources.E013" in ids(checks.check_records())
