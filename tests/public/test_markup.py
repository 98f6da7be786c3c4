"""The check of HTML finds what it should."""

import pytest

from tests.public.markup import problems

PAGE = '<!doctype html><html lang="en"><head><title>x</title></head><body><main><h1>x</h1>{}</main></body></html>'


def test_a_right_page_has_no_problem():
    assert problems(PAGE.format('<p id="a">text<br></p><a href="#a">up</a>')) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "<p>text",
        "<p><ul></ul></p>",
        "<b><i></b></i>",
        '<i id="a"></i><i id="a"></i>',
        '<a href="#nowhere">x</a>',
        '<label for="nothing">x</label>',
        "<h1>again</h1>",
        "<p>None</p>",
        '<p style="color: red">x</p>',
        '<p onclick="x()">x</p>',
    ],
)
def test_a_wrong_page_has_one(wrong):
    assert problems(PAGE.format(wrong)) != []
