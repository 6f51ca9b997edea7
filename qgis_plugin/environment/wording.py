"""What the answers of the proof are called, and how they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QLocale

from ..language import translate

if TYPE_CHECKING:
    from ...layers.proof.answers import Outcome

_DECIMALS = {"m": 4, "%": 2, "z": 4}


def name_of(code: str) -> str:
    """Say what an answer is of."""
    return {
        "geodesic": translate("CivicGrid", "Distance on the ellipsoid"),
        "datum": translate("CivicGrid", "GCJ-02 there and back"),
        "rows_used": translate("CivicGrid", "Tables in GB18030: rows used"),
        "rows_rejected": translate("CivicGrid", "Tables in GB18030: rows rejected"),
        "coverage": translate("CivicGrid", "Land covered within 300 m"),
        "nearest": translate("CivicGrid", "Mean distance from a case to the nearest toilet"),
        "hotspots": translate("CivicGrid", "Gi* of the hottest cell"),
        "results_file": translate("CivicGrid", "Results file (GeoPackage), read back"),
        "geojson": translate("CivicGrid", "GeoJSON, checked by another reader"),
        "workbook": translate("CivicGrid", "Workbook (.xlsx)"),
        "webpage": translate("CivicGrid", "Web page"),
        "project": translate("CivicGrid", "QGIS project: layers that do not open"),
        "print": translate("CivicGrid", "Print (PDF)"),
    }[code]


def wanted_text(outcome: Outcome) -> str:
    """Write the known answer, and how far off is right where that can be seen."""
    answer = outcome.answer
    seen = answer.tolerance >= 0.5 * 10.0 ** -_DECIMALS.get(answer.unit, 0)
    off = f" ± {_number(answer.tolerance, answer.unit)}" if seen else ""
    return _with_unit(_number(answer.expected, answer.unit) + off, answer.expected, answer.unit)


def found_text(outcome: Outcome) -> str:
    """Write what came out, or what kept it from coming out."""
    if outcome.found is None:
        return f"{type(outcome.error).__name__}: {outcome.error}"
    return _with_unit(_number(outcome.found, outcome.answer.unit), outcome.found, outcome.answer.unit)


def verdict(outcome: Outcome) -> str:
    """Write an outcome as a line of a report."""
    sign = "+" if outcome.right else "!"
    return f"{sign} {outcome.answer.code}: {found_text(outcome)} ({wanted_text(outcome)})"


def _number(value: float, unit: str) -> str:
    return str(QLocale().toString(float(value), "f", _DECIMALS.get(unit, 0)))


def _with_unit(number: str, value: float, unit: str) -> str:
    if unit == "written":
        return translate("CivicGrid", "written") if value else translate("CivicGrid", "not written")
    names = {"rows": translate("CivicGrid", "rows"), "layers": translate("CivicGrid", "layers"), "z": ""}
    return f"{number} {names.get(unit, unit)}".strip()
