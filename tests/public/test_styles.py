"""The style sheets of the reading room hold no rule for a class that nothing has."""

import re
from fnmatch import fnmatch

from django.conf import settings

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SELECTORS = re.compile(r"([^{}]*)\{")
CLASS = re.compile(r"\.([a-z][a-z-]*)")
ATTRIBUTE = re.compile(r'class="((?:\{[{%].*?[%}]\}|[^"{])*)"')
TAG, VALUE = re.compile(r"\{%.*?%\}"), re.compile(r"\{\{.*?\}\}")


def styled() -> set[str]:
    """The classes that the style sheets name."""
    sheets = (COMMENT.sub("", path.read_text()) for path in (settings.BASE_DIR / "static/css").glob("*.css"))
    return {
        name for sheet in sheets for selector in SELECTORS.findall(sheet) for name in CLASS.findall(selector)
    }


def given() -> set[str]:
    """The classes that templates and template tags give; where one is made of a value, a pattern."""
    templates = [*(settings.BASE_DIR / "templates").glob("*.html")]
    for folder in ("parts", "public"):
        templates += (settings.BASE_DIR / "templates" / folder).rglob("*.html")
    code = (settings.BASE_DIR / "dvtracker").rglob("*.py")
    attributes = (found for path in (*templates, *code) for found in ATTRIBUTE.findall(path.read_text()))
    return {name for text in attributes for name in VALUE.sub("*", TAG.sub(" ", text)).split()}


def test_every_class_with_a_style_is_given_to_something():
    classes = given()
    assert "*" not in classes  # it would answer for every class
    assert sorted(name for name in styled() if not any(fnmatch(name, each) for each in classes)) == []
