"""The choices of a GeoJSON export in words, for its algorithm and for its window."""

from __future__ import annotations

from .language import translate


def name_choices() -> dict[str, str]:
    """Name the ways in which fields are called."""
    return {"codes": translate("CivicGrid", "codes"), "labels": translate("CivicGrid", "words of the language")}


def form_choices() -> dict[str, str]:
    """Name the forms of files."""
    return {
        "geojson": translate("CivicGrid", "GeoJSON"),
        "geojson.gz": translate("CivicGrid", "GeoJSON, compressed (gz)"),
        "geojsons": translate("CivicGrid", "GeoJSON text sequence"),
        "fgb": translate("CivicGrid", "FlatGeobuf"),
        "pmtiles": translate("CivicGrid", "Vector tiles (PMTiles)"),
    }


def copy_choices() -> dict[str, str]:
    """Name the datums of shifted web maps, with the maps that have them."""
    return {
        "gcj02": translate("CivicGrid", "GCJ-02 (Amap, Tencent)"),
        "bd09": translate("CivicGrid", "BD-09 (Baidu)"),
    }


def decimal_choices() -> dict[int, str]:
    """Name the numbers of decimals."""
    return {7: translate("CivicGrid", "7 (1 cm)"), 6: translate("CivicGrid", "6 (11 cm)")}
