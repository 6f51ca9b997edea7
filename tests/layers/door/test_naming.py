"""Names of areas as tables write them: one directory finds them all, and says when it can't be sure."""

from __future__ import annotations

import builtins
import sys
from typing import Any

import pandas as pd
import pytest
from civicgrid.layers.door import naming

STREETS = pd.DataFrame(
    {
        "id": ["010601001", "010601002", "010601003"],
        "name": ["清河街道", "望湖镇", "龙福街道"],
        "alias": ["老清河、清河办", None, None],
    }
)


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("010601001", 0),
        ("10601001", 0),  # a spreadsheet dropped the leading zero
        ("清河街道", 0),
        (" 清 河 街 道 ", 0),
        ("清河街道办事处", 0),
        ("清河街道办", 0),
        ("清河", 0),
        ("老清河", 0),
        ("望湖", 1),
        ("望湖乡", 1),
        ("望湖鎮", 1),
        ("龍福街道", 2),
        ("杭州市西湖区清河街道", 0),
        ("010601002望湖镇", 1),
    ],
)
def test_every_way_of_writing_it_is_found(word: str, place: int) -> None:
    assert naming.Directory(STREETS).places(word) == (place,)


@pytest.mark.parametrize("word", ["", "街道", "河", "清湖街道", "999999999"])
def test_what_is_no_area_is_none(word: str) -> None:
    assert naming.Directory(STREETS).places(word) == ()


@pytest.mark.parametrize(
    "suffix", ["社区", "居委会", "居民委员会", "社区居委会", "社区居民委员会", "村", "村委会", "村民委员会", "里"]
)
def test_suffixes_of_communities(suffix: str) -> None:
    areas = pd.DataFrame({"id": ["1", "2"], "name": ["桂花社区", "南里"]})
    assert naming.Directory(areas).places(f"桂花{suffix}") == (0,)
    assert naming.Directory(areas).places("南里") == (1,)


def test_the_full_name_goes_before_the_bare_one() -> None:
    areas = pd.DataFrame({"id": ["1", "2"], "name": ["新桥社区", "新桥村"]})
    assert naming.Directory(areas).places("新桥村") == (1,)
    assert naming.Directory(areas).places("新桥") == (0, 1)


def test_without_opencc_the_common_signs_are_still_known(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any, **more: Any) -> Any:
        if name == "opencc":
            raise ImportError(name)
        return real(name, *args, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.delitem(sys.modules, "opencc", raising=False)
    naming.simplifier.cache_clear()
    naming.folded.cache_clear()
    try:
        assert naming.folded("臺東鎮") == "台东镇"
        assert naming.folded("龍福里") == "龍福里"
    finally:
        naming.simplifier.cache_clear()
        naming.folded.cache_clear()
