"""JSON that people write: every place has its line."""

from __future__ import annotations

import json

from civicgrid.layers import jsonfile
from hypothesis import given
from hypothesis import strategies as st

TEXT = """{
  "a": [1, {"b": "}, [\\"",
    "c.d": {}}],

  "e": [[],
        -1.5e3]
}
"""


def test_the_line_of_every_place():
    assert jsonfile.lines(TEXT) == {
        "": 1, "a": 2, "a[0]": 2, "a[1]": 2, "a[1].b": 2, "a[1].c.d": 3, "e": 5, "e[0]": 5, "e[1]": 6,
    }  # fmt: skip


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(), part, max_size=3),
)


@given(VALUES, st.sampled_from([None, 1]), st.booleans())
def test_no_place_is_missed(value: object, indent: int | None, ascii_only: bool):
    def places(part: object, place: str) -> set[str]:
        inside: dict[str, object] = {}
        if isinstance(part, dict):
            inside = {f"{place}.{key}" if place else key: item for key, item in part.items()}
        if isinstance(part, list):
            inside = {f"{place}[{number}]": item for number, item in enumerate(part)}
        return {place}.union(*(places(item, name) for name, item in inside.items()))

    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    assert set(jsonfile.lines(text)) == places(value, "")
