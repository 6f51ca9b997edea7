"""The help pages: the same content in both languages, nothing from outside, everything that can be set."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from civicgrid.geo import columns as col
from civicgrid.layers import studyfile
from civicgrid.tests.helppages import HELP, PAGES, Page, read
from civicgrid.tests.tools import collect_texts

CATALOGUE = Path(studyfile.RESOURCES) / "i18n" / "civicgrid_zh_CN.ts"
PLAIN = {"p", "h4", "ul", "li", "b", "code"}
OF_THE_GUIDE = {"ol", "a", "img"}
ATTRIBUTES = {"href", "src"}


def outline(page: Page) -> list[str]:
    return [tag for tag in page.tags if tag not in ("b", "code")]


@pytest.mark.parametrize("name", PAGES)
def test_both_languages_have_the_same_content(name: str) -> None:
    english, chinese = read("en", name), read("zh", name)
    assert outline(english) == outline(chinese)
    assert sorted(english.codes) == sorted(chinese.codes)
    assert english.tags.count("h4") >= 5


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", PAGES)
def test_pages_are_plain(name: str, language: str) -> None:
    page = read(language, name)
    assert set(page.tags) <= PLAIN | OF_THE_GUIDE
    assert {attribute for attribute, _ in page.attributes} <= ATTRIBUTES
    assert page.open == []


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", PAGES)
def test_every_link_and_picture_leads_to_a_file_of_the_help(name: str, language: str) -> None:
    page = read(language, name)
    assert set(page.links) <= {*PAGES, "index.html"}
    for picture in page.pictures:
        assert picture.startswith("../images/")
        assert picture.rpartition(".")[0].endswith(f"-{language}")
        assert (HELP / language / picture).is_file()


def test_what_the_guide_quotes_stands_on_the_screen() -> None:
    words = collect_texts.translations(CATALOGUE)
    english, chinese = (re.findall("“([^”]+)”", read(language, "guide.html").words) for language in ("en", "zh"))
    assert len(english) > 50
    assert set(english) <= set(words)
    assert sorted(words[one] for one in english) == sorted(chinese)


def test_the_study_page_has_every_member_and_setting() -> None:
    known = studyfile.schema()
    codes = set(read("en", "runstudy.html").codes)
    assert set(known["properties"]) <= codes
    assert set(known["properties"]["settings"]["properties"]) <= codes
    assert set(known["$defs"]["source"]["properties"]) <= codes


def test_columns_of_the_analyses_are_explained() -> None:
    assert {col.CASES, col.GI_Z, col.GI_P, col.GI_Q, col.HOT, *col.HOT_CLASSES} <= set(
        read("en", "hotspots.html").codes
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
    assert nearest <= set(read("en", "nearestfacility.html").codes)
    shares = {col.AREA_M2, col.GAP_NO, "land_m2", "covered_m2", "share"}
    assert shares <= set(read("en", "coverage.html").codes)
