"""Personal data: left out by header and by what the cells look like, masked where it stands inside other text."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..recognise.headers import normal
from ..recognise.reading import by_unique

_MOBILE = r"(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|-\d{4}-\d{4}| \d{4} \d{4})(?!\d)"
_LANDLINE = r"(?<!\d)(?:\(0\d{2,3}\)|（0\d{2,3}）|0\d{2,3}[-—－])\d{7,8}(?!\d)"
_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_IDENTITY = rf"(?<!\d)[1-9]\d{{5}}(?:19|20)\d{{2}}{_DAY}\d{{3}}[\dXx](?!\d)"
# the old numbers have 15 digits, as codes of patrol cells do: only what calls itself one is taken for one
_OLD_IDENTITY = rf"(?P<said>身份证(?:号码?)?\s*[:：]?\s*)[1-9]\d{{7}}{_DAY}\d{{3}}(?!\d)"
_PLATE = (
    "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•・ ]?"
    "(?=[A-Z]*[0-9])[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Za-z0-9])"
)
_MAIL = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
_FOUND = re.compile(f"{_MOBILE}|{_LANDLINE}|{_IDENTITY}|{_OLD_IDENTITY}|{_PLATE}")
_HINT = re.compile("[0-9][0-9)） -]{6}|@|[A-HJ-NP-Z][·•・ ]?[A-Z0-9]{5}")
"""What such texts have at least; most have not, and are known by it at a fraction of the cost."""
_FOUND_MAIL = re.compile(_MAIL)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
MASK = "***"

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭"
    "陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤陳張劉楊黃趙吳孫馬許鄭羅"
)
_COMPOUND = "欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|歐陽"
_NAME = re.compile(rf"(?:{_COMPOUND}|[{_SURNAMES}])[\u4e00-\u9fff]{{1,2}}")
_ADDRESSED = re.compile(rf"(?:{_COMPOUND}|[{_SURNAMES}])(?:先生|女士|小姐|同志|师傅|某某?)")
_OF_PEOPLE = re.compile(r"(?:人|人员|员|姓名|名字|称呼|经办|签收)$")
_SAMPLE, _SHARE, _NAMES = 400, 0.2, 0.8


def mask(text: str) -> str:
    """Make numbers of telephones, identity cards and cars, and e-mail addresses in a text unreadable."""
    if _HINT.search(text) is None:
        return text
    if "@" in text:
        text = _FOUND_MAIL.sub(MASK, text)
    return _FOUND.sub(_masked, text)


def looks_personal(column: pd.Series[Any], header: str = "") -> bool:
    """Whether a column holds such numbers and addresses, or names of people.

    Names look like many other words (a community may be called 安康 or 江南): they are taken for names of people only
    if the header speaks of a person, or if they are addressed as one (张先生).
    """
    filled = column.dropna()
    sample = [str(value).strip().removesuffix(".0") for value in filled.iloc[:: max(1, len(filled) // _SAMPLE)]]
    sample = [value for value in sample if value]
    if not sample:
        return False
    if sum(mask(value) == MASK for value in sample) >= _SHARE * len(sample):
        return True
    form = _NAME if _OF_PEOPLE.search(normal(header)) else _ADDRESSED
    return sum(bool(form.fullmatch(value) or _ADDRESSED.fullmatch(value)) for value in sample) >= _NAMES * len(sample)


def masked(column: Any) -> tuple[Any, NDArray[np.bool_]]:
    """Give a text column with such numbers masked, and mark the cells that were touched."""
    touched: list[str] = []

    def read(many: list[Any]) -> list[Any]:
        made = [mask(one) if isinstance(one, str) else one for one in many]
        touched.extend(old for new, old in zip(made, many) if isinstance(old, str) and new != old)
        return made

    series = pd.Series(column, dtype=object)
    values = by_unique(series, read)
    return (values, series.isin(touched).to_numpy()) if touched else (column, np.zeros(len(series), bool))


def _masked(hit: re.Match[str]) -> str:
    return f"{hit['said'] or ''}{MASK}" if _is_personal(hit[0]) else hit[0]


def _is_personal(number: str) -> bool:
    """Whether the last sign of 18 digits proves them as an identity number; other numbers prove nothing."""
    if not re.fullmatch(r"\d{17}[\dXx]", number):
        return True
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS))
    return _CHECK[total % 11] == number[-1].upper()
