"""What the import window calls things: fields, places, decisions and the reasons for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication

from ..language import joined, listed, translate

if TYPE_CHECKING:
    from ...layers.door.preview import Look
    from .entry import Entry

DATUMS = ("", "wgs84", "cgcs2000", "gcj02", "bd09")


def language() -> str:
    """Give the language of the window."""
    return str(QgsApplication.locale())


def positions() -> dict[str, str]:
    """Name what a column can say of the place of a row."""
    return {
        "lon": translate("CivicGrid", "Longitude"),
        "lat": translate("CivicGrid", "Latitude"),
        "x": translate("CivicGrid", "X coordinate"),
        "y": translate("CivicGrid", "Y coordinate"),
        "lonlat": translate("CivicGrid", "Both coordinates in one column"),
        "wkt": translate("CivicGrid", "Shape as text (WKT)"),
        "time": translate("CivicGrid", "Time of day"),
    }


def datums() -> dict[str, str]:
    """Name the datums a person may choose; '' is what nobody said."""
    return {
        "": translate("CivicGrid", "Not known: as WGS 84"),
        "wgs84": "WGS 84",
        "cgcs2000": "CGCS2000",
        "gcj02": translate("CivicGrid", "GCJ-02 (Gaode, Tencent)"),
        "bd09": translate("CivicGrid", "BD-09 (Baidu)"),
    }


def encodings() -> tuple[str, ...]:
    """Give the encodings that occur in offices."""
    return ("UTF-8", "GB18030", "Big5", "UTF-16", "Latin-1")


def kind_reason(look: Look, names: Mapping[str, str]) -> str:
    """Say by what a kind was recognised, and what else it may be."""
    if look.kind is None:
        return translate("CivicGrid", "Neither the name nor the headers say what this is. Choose the kind.")
    if look.source.kind and "osm_tags" not in look.decisions:
        said = translate("CivicGrid", "Chosen by you.")
    elif look.why:
        said = translate("CivicGrid", "Recognised by: {words}.").format(words=listed(look.why[:5]))
    else:
        said = translate("CivicGrid", "The file says so itself.")
    others = [names.get(kind, kind) for kind in look.kinds if kind != look.kind][:2]
    if others:
        said = joined(said, translate("CivicGrid", "Also possible: {kinds}.").format(kinds=listed(others)))
    return said


def place_reason(entry: Entry) -> str:
    """Say where the places come from, and how sure their coordinate system and datum are."""
    look = entry.look
    decisions = look.decisions if look is not None else {}
    if look is None or not decisions:
        return ""
    if look.source.transform:
        return translate("CivicGrid", "The numbers are of a local system; they were turned into the known one.")
    if _placeless(look):
        return ""  # the map says it
    by = _position_by().get(str(decisions.get("position_by", "")), "")
    crs = _crs_by().get(str(decisions.get("crs_by", "")), "")
    parts = [part for part in (by, crs) if part]
    if look.crs is None:
        parts.append(translate("CivicGrid", "The coordinate system can't be told: choose it."))
    elif entry.source.datum in ("gcj02", "bd09"):
        parts.append(translate("CivicGrid", "The arrow shows by how far the places are moved."))
    elif entry.evidence:
        parts.append(evidence_said(entry))
    elif decisions.get("datum_by") == "assumed":
        parts.append(
            translate("CivicGrid", "The numbers can't tell the datum; web maps of China lie 0.5 to 1.2 km off.")
        )
    return joined(*parts)


def not_drawn(look: Look) -> str:
    """Say why not one row of a table is on the map; nothing where some are, or where it can't come in anyway."""
    if not look.usable or len(look.shapes):
        return ""
    if _placeless(look):
        return translate(
            "CivicGrid", "These rows have no coordinates. They are placed by the area or the address that they name."
        )
    if look.crs is None:
        return translate("CivicGrid", "Not drawn yet: the coordinate system is not known. Choose it below.")
    return translate("CivicGrid", "None of the first rows has a place that can be drawn.")


def _placeless(look: Look) -> bool:
    return not look.drawn and "position_by" not in look.decisions


def evidence_said(entry: Entry) -> str:
    """Say how well each datum fits what the rows say of their place, and how sure that is."""
    from ...layers.door.datumcheck import NAMES

    sure = {
        "sure": translate("CivicGrid", "Sure: {best}."),
        "likely": translate("CivicGrid", "Likely: {best}."),
        "unknown": translate("CivicGrid", "Street, name and cell of the rows don't tell the datum."),
    }[entry.evidence["certainty"]]
    fits = []
    for candidate in entry.evidence["candidates"]:
        if candidate["layers"] == "wgs84":
            hard = [counts for clue, counts in candidate["evidence"].items() if clue != "street_line"]
            held, total = (sum(part) for part in zip(*(hard or candidate["evidence"].values())))
            fits.append(f"{NAMES[candidate['data']]} {held:,}/{total:,}")
    best = NAMES[entry.evidence["candidates"][0]["data"]]
    held = translate("CivicGrid", "Rows that lie where they say: {fits}.").format(fits=listed(fits))
    arrow = translate("CivicGrid", "The arrow shows the shift; nothing is moved before you say so.")
    return joined(sure.format(best=best), held, arrow if entry.proposed else "")


def reading_reason(decisions: Mapping[str, Any]) -> str:
    """Say how the file was read."""
    parts = []
    if decisions.get("encoding"):
        parts.append(translate("CivicGrid", "Encoding: {encoding}").format(encoding=str(decisions["encoding"]).upper()))
    if decisions.get("sheet"):
        parts.append(translate("CivicGrid", "Sheet: {sheet}").format(sheet=decisions["sheet"]))
    if decisions.get("header_row"):
        parts.append(translate("CivicGrid", "Headers in row {row}").format(row=decisions["header_row"]))
    return " · ".join(parts)


def _position_by() -> dict[str, str]:
    return {
        "degrees": translate("CivicGrid", "The numbers are degrees."),
        "zone number": translate("CivicGrid", "The numbers are Gauss–Krüger metres with their zone."),
        "web mercator": translate("CivicGrid", "The numbers are the metres of web maps."),
        "header": translate("CivicGrid", "The headers name the coordinate system."),
        "given": translate("CivicGrid", "The coordinate system was chosen by you."),
        "no zone number": translate("CivicGrid", "The numbers are metres without a zone."),
        "wkt": translate("CivicGrid", "The shapes stand in the table as text."),
    }


def _crs_by() -> dict[str, str]:
    return {
        "study": translate("CivicGrid", "The coordinate system was chosen by you."),
        "file": translate("CivicGrid", "The file names its coordinate system."),
        "values": translate("CivicGrid", "The file names no coordinate system; it was told by the numbers."),
    }
