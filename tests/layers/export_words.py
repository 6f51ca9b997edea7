"""Labels for tests of the exports where Qt is absent: the texts that tests look for, kinds by their own names."""

from __future__ import annotations

from civicgrid.geo import columns as col
from civicgrid.layers.kinds import kinds

ZH = {
    "language": "zh_CN",
    "text.layers": "图层",
    "text.key_figures": "主要指标",
    "text.method": "方法与数据",
    "text.overview": "总览",
    "text.streets": "街道",
    "text.gaps": "覆盖空白",
    "text.fit": "全区",
    "text.covered_within": "{radius} m 内已覆盖",
    "text.gap_beyond": "超出 {radius} m",
    "text.unverified": "未核实",
    "text.by_land": "按全区用地",
    "text.hotspots": "案件热点",
    "unit.ha": "公顷",
    "unit.persons": "人",
    "id": "编码",
    "cases": "案件数",
    "hot.hot99": "热点(99%)",
}


def chinese() -> dict[str, str]:
    """Chinese labels for a part of the keys; the rest shows as its key."""
    return {**{key: kind.name["zh"] for key, kind in kinds().items()}, **ZH}


def hostile() -> dict[str, str]:
    """Labels that try to be markup, template and script."""
    evil = "</script><img src=x onerror=alert(1)>{{7*7}}"
    return {**chinese(), "text.layers": evil, "public_toilet": evil, col.CASES: evil}
