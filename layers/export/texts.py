"""What every export says the same way: title, names of layers and kinds, standards, shares."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ...geo import columns as col
from ..languages import aside, listed, short, told
from ..run import Run
from ..standards import changed_text

if TYPE_CHECKING:
    import pandas as pd

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def language(labels: Mapping[str, str]) -> str:
    """The language of the labels as HTML and standards name it: ``zh`` or ``en``."""
    return short(labels.get("language", "en"))


def localized(value: object, labels: Mapping[str, str]) -> str:
    """Give the text, or of a text in several languages the one of the labels (else any)."""
    if isinstance(value, Mapping):
        found = value.get(language(labels)) or next((item for item in value.values() if item), "")
        return str(found)
    return "" if value is None else str(value)


def clean(text: str) -> str:
    """Give the text without the control characters that no XML file can hold."""
    return _CONTROL.sub("", text)


def layer_title(name: str, labels: Mapping[str, str]) -> str:
    """Name of a result or input layer in words; the code where nothing is known of it."""
    return labels.get(f"layer.{name}") or labels.get(name) or name


def scenario_title(scenario: str, labels: Mapping[str, str]) -> str:
    """Name of a scenario; of a comparison, of both."""
    parts = scenario.split(col.comparison("", ""))
    names = [labels.get(f"scenario.{part}") or labels.get(f"state.{part}", part) for part in parts]
    return " → ".join(names)


def title_of(what: str, which: object, labels: Mapping[str, str]) -> str:
    """Name one of several, or say what something is: ``Before and after: today → plan``."""
    return told(what, which, language(labels))


def in_line(parts: Iterable[str], labels: Mapping[str, str], between: str = "; ") -> str:
    """List things in a line, in the signs of the language."""
    return listed(parts, language(labels), between)


def word(labels: Mapping[str, str], key: str) -> str:
    """A fixed text, else the word for it elsewhere; its key where there is none, so that a gap is seen."""
    return labels.get(f"text.{key}") or labels.get(key, key)


def facts(run: Run, labels: Mapping[str, str]) -> list[str]:
    """Who made it, and of when it is: what stands below the title."""
    study = run.study
    period = " – ".join(study.period) if study.period else ""
    pairs = (("made_by", localized(study.unit, labels)), ("data_date", study.data_date), ("period", period))
    return [told(word(labels, key), value, language(labels)) for key, value in pairs if value]


def standard_text(run: Run, standard_id: str, labels: Mapping[str, str]) -> str:
    """Number and clause of the standard a figure was reached by; whether unverified, what the study changed of it."""
    rule = rule_of(run, standard_id)
    if not rule:
        return standard_id
    parts = [str(rule.get("number") or ""), str(rule.get("clause") or "")]
    text = " ".join(part for part in parts if part) or localized(rule.get("note"), labels) or standard_id
    text = text if rule.get("confirmed") else aside(text, word(labels, "unverified"), language(labels))
    return with_change(text, rule, labels)


def with_change(text: str, rule: Mapping[str, Any], labels: Mapping[str, str]) -> str:
    """Add to the text of a rule what the study changed of it."""
    changed = changed_text(rule, language(labels))
    return in_line(filter(None, (text, changed)), labels)


def rule_of(run: Run, standard_id: str) -> Mapping[str, Any]:
    """The rule of that id in the run record; nothing if there is none."""
    rules = run.record.get("standards")
    for rule in rules if isinstance(rules, (list, tuple)) else ():
        if isinstance(rule, Mapping) and rule.get("id") == standard_id:
            return rule
    return {}


def crs_name(run: Run, labels: Mapping[str, str]) -> str:
    """Give the coordinate system as planners call it, with its code."""
    crs: Any = run.record["crs"]
    name = str(crs["name"])
    if language(labels) == "zh":
        for pattern, form in _CRS_ZH:
            name = re.sub(pattern, form, name)
    return f"{name} ({crs['code']})"


_CRS_ZH = (
    (r"3-degree Gauss-Kruger CM (\d+)E", r"3度带高斯-克吕格 中央经线\1°E"),
    (r"3-degree Gauss-Kruger zone (\d+)", r"3度带高斯-克吕格 第\1带"),
    (r"Gauss-Kruger CM (\d+)E", r"6度带高斯-克吕格 中央经线\1°E"),
    (r"UTM zone (\d+)([NS])", r"UTM 第\1带(\2)"),
    (r"TM2 zone (\d+)", r"二度分带 中央经线\1°E"),
)


def left_out_of_hotspots(run: Run) -> int:
    """Count the cases that stood apart: with very many others on one spot, as at a desk where they were entered."""
    settings = run.record.get("settings")
    cases = run.inputs.get("case")
    asked = isinstance(settings, Mapping) and settings.get("crowded_spots") == "with"
    if asked or cases is None or col.CROWDED not in cases.columns:
        return 0
    return int(cases[col.CROWDED].fillna(0).sum())


def without_point(run: Run, labels: Mapping[str, str], form: Callable[[float], str]) -> str:
    """Say how many cases have no point, and where they count; nothing where all have one."""
    cases = run.inputs.get(col.CASE_BY_AREA)
    if cases is None or cases.empty:
        return ""
    whole = run.figures[(run.figures["metric"] == "cases") & (run.figures["level"] == "whole")]
    in_cell = int((cases[col.AREA_LEVEL] == "grid_cell").sum())
    counts = {"count": len(cases), "total": whole["n_total"].max(), "in_cell": in_cell}
    return word(labels, "cases_no_point_note").format(**{key: form(value) for key, value in counts.items()})


def along_streets(run: Run) -> bool:
    """Whether distances and service areas of the run were measured along streets."""
    settings = run.record.get("settings")
    return isinstance(settings, Mapping) and settings.get("measure") == "streets"


def facility_kinds(run: Run) -> list[str]:
    """The kinds that were measured, in the order of the figures."""
    return [str(kind) for kind in run.figures["kind"].unique() if isinstance(kind, str) and kind]


def standing(figures: pd.DataFrame) -> pd.DataFrame:
    """The figures of things as they stand; what is planned is a scenario of its own beside them."""
    return figures[figures["scenario"] == "existing"] if "existing" in set(figures["scenario"]) else figures
