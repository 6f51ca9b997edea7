"""The help pages: the same content in both languages, nothing from outside, everything that can be set."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from civicgrid.geo import columns as col
from civicgrid.layers import studyfile

HELP = Path(studyfile.RESOURCES) / "help"
PAGES = sorted(path.name for path in (HELP / "en").glob("*.html"))
PLAIN = {"p", "h4", "ul", "li", "b", "code"}


class Page(HTMLParser):
    """The tags of a page in their order, its attributes, and what stands in ``code``."""

    def __init__(self, language: str, name: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[object] = []
        self.codes: list[str] = []
        self.open: list[str] = []
        self.feed((HELP / language / name).read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[object]) -> None:
        self.tags.append(tag)
        self.open.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "code":
            self.codes.append(data)


def outline(page: Page) -> list[str]:
    return [tag for tag in page.tags if tag not in ("b", "code")]


@pytest.mark.parametrize("name", PAGES)
def test_both_languages_have_the_same_content(name: str) -> None:
    english, chinese = Page("en", name), Page("zh", name)
    assert outline(english) == outline(chinese)
    assert sorted(english.codes) == sorted(chinese.codes)
    assert english.tags.count("h4") >= 5


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", PAGES)
def test_pages_are_plain(name: str, language: str) -> None:
    page = Page(language, name)
    assert set(page.tags) <= PLAIN
    assert page.attributes == []
    assert page.open == []


def test_the_study_page_has_every_member_and_setting() -> None:
    known = studyfile.schema()
    codes = set(Page("en", "runstudy.html").codes)
    assert set(known["properties"]) <= codes
    assert set(known["properties"]["settings"]["properties"]) <= codes
    assert set(known["$defs"]["source"]["properties"]) <= codes


def test_columns_of_the_analyses_are_explained() -> None:
    assert {col.CASES, col.GI_Z, col.GI_P, col.GI_Q, col.HOT, *col.HOT_CLASSES} <= set(
        Page("en", "hotspots.html").codes
    )
    nearest = {
        col.NEAR_ID,
        col.NEAR_NAME,
        col.DIST_M,
        col.BEARING_DEG,
        col.TIES,
        col.NEAR_RANK,
        col.FROM_ID,
        *col.OUTCOMES,
    }
    assert nearest <= set(Page("en", "nearestfacility.html").codes)
    shares = {col.AREA_M2, col.GAP_NO, "land_m2", "covered_m2", "share"}
    assert shares <= set(Page("en", "coverage.html").codes)
