"""Files as trees: the same from YAML and JSON, with the line of every value."""

from __future__ import annotations

import json

import pytest
import yaml
from django.core.serializers.pyyaml import DjangoSafeDumper
from hypothesis import given
from hypothesis import strategies as st

from dvtracker.loading.json_tree import read_json
from dvtracker.loading.tree import Mapping, Node, Scalar, Sequence, UnreadableError
from dvtracker.loading.yaml_tree import read_yaml

READERS = {"yaml": read_yaml, "json": read_json}

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def plain(node: Node) -> object:
    """The tree without its lines."""
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return {plain(name): plain(value) for name, value in node.members}
    return node.value


@given(PLAIN)
def test_what_django_writes_as_yaml_is_read_as_it_was(value: object) -> None:
    assert plain(read_yaml(yaml.dump(value, Dumper=DjangoSafeDumper, allow_unicode=True))) == value


@given(PLAIN)
def test_what_is_written_as_json_is_read_as_it_was(value: object) -> None:
    assert plain(read_json(json.dumps(value, indent=1))) == value


@pytest.mark.parametrize("text", ['["a",\n {"b":\n 7}]\n', '[\n"a", {"b": 7}]'])
@pytest.mark.parametrize("form", ["yaml", "json"])
def test_every_value_knows_its_line(form: str, text: str) -> None:
    tree = READERS[form](text)
    assert isinstance(tree, Sequence)
    first, second = tree.items
    assert isinstance(second, Mapping)
    lines = [tree.line, first.line, second.line, second.members[0][1].line]
    assert lines == ([1, 1, 2, 3] if text.startswith('["a"') else [1, 2, 2, 2])


@pytest.mark.parametrize(
    ("form", "text", "line", "said"),
    [
        ("yaml", "- \x07\n", 1, "is not YAML: control characters are not allowed; take the character out"),
        ("yaml", "a: 1\nb: [\n", 3, "is not YAML: while parsing a flow"),
        ("yaml", "- !!binary aGk=\n", 1, "has the tag tag:yaml.org,2002:binary."),
        ("yaml", "- !!python/name:os.system x\n", 1, "has the tag tag:yaml.org,2002:python/name:os.system."),
        ("yaml", "- &a [*a]\n", 1, "uses *a, and nothing complete above it is marked &a."),
        ("yaml", f"- {'9' * 5000}\n", 1, "has a value that cannot be read: "),
        ("yaml", "[" * 200_000, 1, "nests lists and mappings more than 20 deep."),
        ("json", "[" * 200_000, 1, "nests lists and mappings more than 20 deep."),
        ("json", "[1,\n 2,]", 2, "is not JSON: Expecting value (column 4)."),
        ("json", '[{"a" 1}]', 1, "is not JSON: Expecting ':' (column 7)."),
        ("json", "[1\n 2]", 2, "is not JSON: Expecting ',' (column 2)."),
        ("json", "[] []", 1, "is not JSON: Extra data (column 4)."),
        ("json", "[NaN]", 1, "is not JSON: NaN is no value (column 2)."),
        ("json", f"[{'9' * 5000}]", 1, "has a value that cannot be read: "),
    ],
)
def test_what_cannot_be_read(form: str, text: str, line: int, said: str) -> None:
    with pytest.raises(UnreadableError) as error:
        READERS[form](text)
    assert error.value.line == line
    assert error.value.message.startswith(said)


def test_aliases_do_not_unfold() -> None:
    lines = ["- &a0 [ha]"] + [f"- &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 15)]
    tree = read_yaml("\n".join(lines))
    assert isinstance(tree, Sequence)
    last = tree.items[-1]
    assert isinstance(last, Sequence)
    assert last.items[0] is last.items[9]


def test_what_yaml_takes_for_something_else_keeps_how_it_was_written() -> None:
    tree = read_yaml("[no, 010, 1:30, 2016-02-30, 1_000, ~, '', <<, =]")
    assert isinstance(tree, Sequence)
    found = [(item.value, item.text) for item in tree.items if isinstance(item, Scalar)]
    assert found == [
        (False, "no"), (8, "010"), (90, "1:30"), ("2016-02-30", "2016-02-30"), (1000, "1_000"), (None, "~"),
        ("", ""), ("<<", "<<"), ("=", "="),
    ]  # fmt: skip


def test_half_a_surrogate_pair_is_read_for_the_field_to_refuse() -> None:
    tree = read_json('["\\ud800"]')
    assert isinstance(tree, Sequence)
    assert plain(tree) == ["\ud800"]
