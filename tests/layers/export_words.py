"""The words of the plugin for tests of the exports where Qt is absent: ``words.py`` itself, over the catalogue's text.

Of the texts that tests look for, a few are fixed here, so that a better translation breaks no test.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from xml.dom import minidom

from civicgrid.geo import columns as col

_ROOT = Path(__file__).resolve().parents[2]
_PACKAGE = "civicgrid._words_without_qt"
ZH = {
    "text.layers": "图层",
    "text.key_figures": "主要指标",
    "text.method": "方法与数据",
    "text.overview": "总览",
    "text.streets": "街道",
    "text.report_hot": "热点网格",
    "text.gaps": "覆盖空白",
    "text.distances": "距离",
    "text.sources": "数据来源",
    "text.rejected_rows": "未用行",
    "text.all_figures": "全部指标",
    "text.fit": "全区",
    "text.covered_within": "{radius} m 内已覆盖",
    "text.gap_beyond": "超出 {radius} m",
    "text.unverified": "未核实",
    "text.by_land": "按全区用地",
    "text.hotspots": "案件热点",
    "reason.no_coordinates": "缺少坐标",
    "unit.ha": "公顷",
    "unit.persons": "人",
    "id": "编码",
    "cases": "案件数",
    "hot.hot99": "热点(99%)",
}


def chinese() -> dict[str, str]:
    """Chinese labels, all of them."""
    return {**_words("zh_CN"), **ZH}


def english() -> dict[str, str]:
    """English labels, all of them."""
    return _words("en")


def hostile() -> dict[str, str]:
    """Labels that try to be markup, template and script."""
    evil = "</script><img src=x onerror=alert(1)>{{7*7}}"
    return {**chinese(), "text.layers": evil, "public_toilet": evil, col.CASES: evil}


def _words(language: str) -> dict[str, str]:
    return dict(_plugin_words().labels(language))


@lru_cache(maxsize=1)
def _plugin_words() -> ModuleType:
    """Load ``words.py``, ``texts/`` and ``sentences/`` beside a ``language`` that needs no Qt."""
    package = ModuleType(_PACKAGE)
    package.__path__ = [str(_ROOT / "qgis_plugin")]
    language = ModuleType(f"{_PACKAGE}.language")
    language.CHINESE = "zh_CN"
    language.known = lambda name: "zh_CN" if name.startswith("zh") else "en"
    language.translator = _translator
    language.translate = _translator("en")
    language.Translate = Callable[[str, str], str]
    sys.modules.update({_PACKAGE: package, language.__name__: language})
    return importlib.import_module(f"{_PACKAGE}.words")


def _translator(language: str) -> Callable[[str, str], str]:
    catalogue = _catalogue() if language.startswith("zh") else {}
    return lambda _context, text: catalogue.get(text) or text


@lru_cache(maxsize=1)
def _catalogue() -> dict[str, str]:
    found = {}
    document = minidom.parse(str(_ROOT / "resources" / "i18n" / "civicgrid_zh_CN.ts"))  # noqa: S318 - our own file
    for message in document.getElementsByTagName("message"):
        source, made = (
            "".join(node.data for part in message.getElementsByTagName(name) for node in part.childNodes)
            for name in ("source", "translation")
        )
        found[source] = made
    return found
