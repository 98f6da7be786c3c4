"""Dates to test with: good ones made up by Hypothesis, bad ones by hand."""

from calendar import monthrange

from hypothesis import strategies as st

from sources.partial_date import PartialDate

REFUSED = {
    "16": "shape",
    "20166": "shape",
    "2016-1": "shape",
    "2016-05-3": "shape",
    "201605": "shape",
    "May 2016": "shape",
    "2016/": "shape",
    "/2016": "shape",
    "/": "shape",
    "..": "shape",
    "-/2016": "shape",
    "2016/~": "shape",
    "a/b/c": "shape",
    "2015/2016/2017": "shape",
    "2016~~": "shape",
    "~2016": "shape",
    "2016~?": "shape",
    "2016-05-03T10:00": "shape",
    " 2016": "shape",
    "2016 ": "shape",
    "2016\n": "shape",
    "2016\n2017": "shape",
    "\x01\x1f\x7f\x9f": "shape",
    "٢٠١٦": "shape",  # digits, but not ours
    "2016–17": "shape",  # an en dash
    "null": "shape",
    "{text}": "shape",
    "100 %s": "shape",
    "x" * 40: "shape",
    "x" * 41: "shape",
    "../..": "open",
    "0000": "year",
    "0999-12-31": "year",
    "3000": "year",
    "2016/9999": "year",
    "2016-13": "month",
    "2016-00": "month",
    "2016-00-00": "month",
    "2015/2016-13~": "month",
    "2016-13/2016-14": "month",
    "2016-02-30": "day",
    "2015-02-29": "day",
    "1900-02-29": "day",
    "2016-04-31?": "day",
    "2016-12-32": "day",
    "2016-01-00": "day",
    "../2016-02-30": "day",
    "2016/2015": "order",
    "2016-05/2016-04": "order",
    "2016-05-03/2016-05-02": "order",
}


@st.composite
def parts(draw: st.DrawFn) -> str:
    """A year, a month or a day of any century, with any reservation."""
    year = draw(st.integers(1000, 2999))
    month = draw(st.none() | st.integers(1, 12))
    day = draw(st.none() | st.integers(1, monthrange(year, month)[1])) if month else None
    numbers = [f"{year}", *(f"{number:02}" for number in (month, day) if number)]
    return "-".join(numbers) + draw(st.sampled_from(["", "~", "?", "%"]))


@st.composite
def pairs(draw: st.DrawFn) -> str:
    """Two dates in order, or one and an open end."""
    one, other = sorted((draw(parts()), draw(parts())), key=lambda part: PartialDate.parse(part).sort_key)
    return draw(st.sampled_from([f"{one}/{other}", f"../{one}", f"{one}/.."]))


good = st.just("") | parts() | pairs()
"""Every text that is a date, the empty one included."""

nearly = st.text("0129-/.~?% ", max_size=24) | st.from_regex(
    r"[012][0-9]{3}-[0-3][0-9]-[0-3][0-9]", fullmatch=True
)
garbage = nearly | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
"""Texts of which most are no date; PostgreSQL can hold all of them."""
