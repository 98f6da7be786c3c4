"""How the search finds a text: the expressions that its indexes are made of (sources/sql/words.sql)."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchQueryField, SearchVectorField
from django.db.models import BooleanField, Func, Q, TextField, Value


class Words(Func):
    """The words of a text, stemmed, without accents and case."""

    function = "ext.words"
    output_field = SearchVectorField()


class Near(Func):
    """What the words of a text have in common with words that differ by a slip of the pen."""

    function = "ext.near"
    output_field = ArrayField(TextField())


class Asked(Func):
    """A word, or several in their order, as somebody asks for them."""

    function = "ext.asked"
    output_field = SearchQueryField()


class Matches(Func):
    """Whether a text has what is asked for."""

    arg_joiner, template = " @@ ", "(%(expressions)s)"
    output_field = BooleanField()


class Overlaps(Func):
    """Whether two lists have an element in common."""

    arg_joiner, template = " && ", "(%(expressions)s)"
    output_field = BooleanField()


def has_word(field: str, word: str) -> Q:
    """Whether a text has this word, or one that a slip of the pen tells apart from it."""
    typed = Value(word, output_field=TextField())
    return Q(Matches(Words(field), Asked(typed))) | Q(Overlaps(Near(field), Near(typed)))


def by_words(kind: str, *fields: str) -> list[GinIndex]:
    """Indexes of published rows by the words of each field. What is hidden stands in no index that readers use."""
    return [_published(Words(field), f"{kind}_{field}_words") for field in fields]


def by_near_words(kind: str, *fields: str) -> list[GinIndex]:
    """Indexes of published rows by what each field's words may be mistaken for."""
    return [_published(Near(field), f"{kind}_{field}_near") for field in fields]


def _published(expression: Func, name: str) -> GinIndex:
    return GinIndex(expression, name=name, condition=Q(state="published"))
