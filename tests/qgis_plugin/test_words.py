"""Every code that products show has words in both languages, whatever the window speaks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from civicgrid.geo import columns as col
from civicgrid.geo import metrics, study
from civicgrid.geo.cases.profiles import CYCLES
from civicgrid.geo.tables import TABLES
from civicgrid.layers import studyfile
from civicgrid.layers.kinds import facility_kinds, kinds
from civicgrid.qgis_plugin import language
from civicgrid.qgis_plugin.words import labels
from civicgrid.tests.layers.small_run import study_json

CHECKOUT = Path(__file__).resolve().parents[2]
CHINESE = re.compile(r"[\u4e00-\u9fff]")
PLACE = re.compile(r"\{[^{}]*\}")


def wanted() -> set[str]:
    """Every key that anything of the program can ask for."""
    plain = {
        value
        for name, value in vars(col).items()
        if name.isupper() and isinstance(value, str) and not name.startswith("RESULT_")
    } - {col.EXISTING, col.PLANNED}
    layers = {f"layer.{name}" for name in TABLES}
    layers |= {f"layer.{value}" for name, value in vars(col).items() if name.startswith("RESULT_")}
    found = {
        *plain,
        *layers,
        *metrics.FIGURES,
        *(column for columns in TABLES.values() for column in columns),
        *kinds(),
        *(field for kind in kinds().values() for field in kind.fields),
    }
    for kind in facility_kinds():
        found |= {col.near_id(kind), col.near_name(kind), col.dist_m(kind)}
        found |= {col.share(name, kind) for name in col.DENOMINATORS}
        found |= {col.matching_cases(kind), col.quadrant(kind), col.build_rank(kind)}
        found |= {f"layer.{col.covered(kind)}", f"layer.{col.gap(kind)}"}
        found |= {f"layer.{col.difference(kind)}", f"layer.{col.criticality(kind)}", f"layer.{col.alone(kind)}"}
    for kind in kinds().values():
        found |= {f"{field.key}.{value}" for field in kind.fields.values() for value in field.values}
    found |= {f"metric.{name}" for name in metrics.UNITS} | {f"unit.{unit}" for unit in metrics.UNITS.values()}
    found |= {f"change.{name}" for name in col.CHANGES} | {f"level.{name}" for name in col.PLAN_LEVELS}
    found |= {f"scenario.{name}" for name in (col.EXISTING, col.PLANNED)}
    found |= {f"hot.{name}" for name in col.HOT_CLASSES} | {
        f"level.{name}" for name in ("whole", "street", "community")
    }
    found |= {f"quadrant.{name}" for name in col.QUADRANTS}
    found |= {f"vanishes_by.{cause}" for cause in col.VANISH_CAUSES} | {f"method.{name}" for name in col.FORECASTS}
    found |= {f"emerging.{name}" for name in col.EMERGING_CLASSES} | {f"cycle.{name}" for name in CYCLES}
    found |= {f"changed.{name}" for name in col.CHANGED_CLASSES}
    return found | {f"step.{step.code}" for step in study.STEPS} | {f"step.{code}" for code in reported()}


def reported() -> set[str]:
    """Give the steps that the code reports of."""
    found = set()
    for folder in ("geo", "layers", "qgis_plugin"):
        for path in (CHECKOUT / folder).rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            found |= set(re.findall(r'report\(\w+, [^"\n]*"(\w+)"\)', text))
            found |= set(re.findall(r'yield 0\.\d+, "(\w+)"', text))
    return found


@pytest.mark.parametrize("asked", ["en", "zh_CN"])
def test_every_code_has_words(asked: str) -> None:
    words = labels(asked)
    assert not sorted(key for key in wanted() if not words.get(key))


def test_texts_the_exports_ask_for_are_there() -> None:
    asked = set()
    for path in (CHECKOUT / "layers" / "export").glob("*.py"):
        asked |= set(re.findall(r'word\(\w+(?:\.\w+)*, "(\w+)"\)', path.read_text(encoding="utf-8")))
    assert asked
    assert not {key for key in asked if f"text.{key}" not in labels("en") and key not in labels("en")}


def test_chinese_is_chinese() -> None:
    english, chinese = labels("en"), labels("zh_CN")
    assert set(english) == set(chinese)
    same = {key for key in english if english[key] == chinese[key]} - {
        "n",
        "n_total",
        "unit.share",
        "text.sha256",
        "text.legend_existing",
        "text.col_n_of",
    }
    assert not same
    assert not [key for key, text in english.items() if CHINESE.search(text)]


def test_places_agree() -> None:
    english, chinese = labels("en"), labels("zh_CN")
    assert not {key for key in english if set(PLACE.findall(english[key])) != set(PLACE.findall(chinese[key]))}


def test_any_name_of_a_language_is_understood() -> None:
    assert language.known("zh-Hans") == language.known("zh") == language.known("zh_CN") == "zh_CN"
    assert language.known("de") == language.known("en_GB") == "en"


def test_both_languages_at_once() -> None:
    """A Chinese map can be printed while the window speaks English, and the other way round."""
    assert labels("en")["text.print_legend"] == "Legend"
    installed = language.load_translator("zh_CN")
    try:
        assert language.translate("CivicGrid", "Legend") == "图例"
        assert labels("en")["text.print_legend"] == language.translator("en")("CivicGrid", "Legend") == "Legend"
    finally:
        language.QCoreApplication.removeTranslator(installed)
    assert language.translate("CivicGrid", "Legend") == "Legend"
    assert language.translator("zh_CN")("CivicGrid", "Area (m²)") == "面积(m²)"


def test_a_text_nobody_knows_stays() -> None:
    assert language.translator("zh_CN")("CivicGrid", "no such text, ²") == "no such text, ²"


def test_scenarios_of_a_study_have_their_own_names() -> None:
    study = studyfile.from_json(
        {**study_json(), "scenarios": [{"id": "plan27", "name": {"en": "Plan of 2027", "zh": "2027年计划"}}]}
    )
    assert labels("en", study)["scenario.plan27"] == "Plan of 2027"
    assert labels("zh_CN", study)["scenario.plan27"] == "2027年计划"
    assert "scenario.plan27" not in labels("en")


def test_a_site_that_is_turned_down_is_called_otherwise_than_a_finding_that_is_wrong(qgis_app: object) -> None:
    words = labels("en")
    assert words["decision.rejected"] != words["finding.rejected"], "one source text is one word in Chinese"
