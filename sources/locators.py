"""Places in a source, as somebody types them."""


def places(passage: str) -> list[str]:
    """The places named in what was typed: “¶10; ¶12” names two."""
    return list(dict.fromkeys(place.strip() for place in passage.split(";") if place.strip()))


def position_of(locator: str) -> int:
    """The number in a locator to sort by: 10 for ¶10, 0 if there is none."""
    digits = "".join(char if char in "0123456789" else " " for char in locator).split()
    return min(int(digits[0][:9]), 2**31 - 1) if digits else 0
