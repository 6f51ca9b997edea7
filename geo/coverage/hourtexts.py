"""Opening hours as Chinese bureaus, Taiwanese tables and OpenStreetMap write them, read into rules.

A text is cut into words that mean something: months or seasons, days, times, closed. What precedes times says when
they hold, and a later rule overrides an earlier one on its days: ``6:00-22:00；冬季7:00-21:00``. If the text begins
with times and ends with days, these stand behind their times: ``8:00-17:00（周一至周五）``. Any word that isn't known
makes the whole text not understood, rather than understood by half.

Summer is May to October, winter November to April; high season April to October, low season the rest. Of ``5月15日``
the nearest beginning or end of a month counts. Public holidays are weekdays like any other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Optional

from .. import columns as col

Span = tuple[int, int]
"""Minutes since midnight, from and to; the end may lie on the next day (beyond 1,440)."""

DAY = 24 * 60
WHOLE_DAY: Span = (0, DAY)

_SIMPLE = str.maketrans("時點週開間節國禮閉關業營務對暫歇晝隨", "时点周开间节国礼闭关业营务对暂歇昼随")
_NUMBERS = {word: str(number) for number, word in enumerate("零一二三四五六七八九十", 0)}
_EVENING = ("下午", "晚上", "晚间", "傍晚", "夜间", "夜里", "晚", "夜", "pm")
_NEXT_DAY = ("翌日", "次日", "隔日", "第二天", "翌晨", "次晨")
_WEEKDAYS = "一二三四五六日"
_ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED_DAYS = {
    "工作日": range(5), "平日": range(5), "上班日": range(5), "weekdays": range(5),
    "周末": (5, 6), "双休日": (5, 6), "双休": (5, 6), "节假日": (5, 6), "例假日": (5, 6), "休息日": (5, 6),
    "公休日": (5, 6), "假日": (5, 6), "weekends": (5, 6),
    "无休": range(7), "不休息": range(7),
    "每天": range(7), "每日": range(7), "天天": range(7), "daily": range(7), "every day": range(7),
}  # fmt: skip
_SEASONS = {
    "夏季": (5, 10), "夏令时": (5, 10), "夏天": (5, 10), "夏秋季": (5, 10), "夏": (5, 10), "summer": (5, 10),
    "冬季": (11, 4), "冬令时": (11, 4), "冬天": (11, 4), "冬春季": (11, 4), "冬": (11, 4), "winter": (11, 4),
    "旺季": (4, 10), "淡季": (11, 3), "全年": (1, 12),
}  # fmt: skip

_MARK = "(?:" + "|".join((*_NEXT_DAY, "当日", "当天")) + ")"
_HALF = "(?:" + "|".join(("上午", "早上", "早晨", "清晨", "凌晨", "早", "中午", "正午", "am", *_EVENING)) + ")"
_CLOCK = r"(?:\d{1,2}\s*(?:[:点时.]\s*(?:\d{1,2}(?:\s*[分时点]|:\d{2})?|半|整)?)?)"
_TIME = rf"{_MARK}?\s*{_HALF}?\s*{_CLOCK}\s*(?:am|pm)?(?:起|开始)?"
_MONTH = r"\d{1,2}月(?:份|底|初|\d{1,2}[日号])?"
_E_MONTH = (
    rf"\b(?:{'|'.join(_ENGLISH_MONTHS)})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b"
    r"\.?(?:\s*\d{1,2}(?![\d:]))?"
)
_E_DAY = r"\b(?:mon?|tue?s?|wed?(?:nes)?|thu?(?:rs?)?|fri?|sat?(?:ur)?|sun?)(?:day)?s?\b"
_ONE_DAY = rf"(?:周|星期|礼拜)?[{_WEEKDAYS}天](?!点|时)"
_NOISE = (
    "开放时间段?|服务时间|营业时间|开园时间|运营时间|使用时间|时间|对外|免费|正常|开放|营业|服务|使用|开|为|及|和|与|从|自|的|均|都"
    r"|open(?:ing)?|hours?|from|and|[\s:;,.。、|/()\[\]【】]"
)
_HOLIDAY = "法定(?:节?假日)?|国定(?:例?假日)?"
_CLOSED = "不对外开放|暂停(?:开放|使用|营业)|停止开放|不开放|不营业|闭馆|闭园|关闭|关门|休息|歇业|休|closed|off"
_WHOLE = (
    r"24\s*/\s*7|7\s*[x×*]\s*24\s*(?:小时)?|(?:全天候?|全日|昼夜)?\s*(?<!\d)24\s*(?:小时|h(?:ours?|rs?)?\b)"
    "|全天候?|全日|昼夜|不打烊"
)
_WORDS = {
    "whole": _WHOLE,
    "except": rf"(?:不含|除)(?:{_HOLIDAY})外?|(?:{_HOLIDAY})除外",
    "holiday": rf"{_HOLIDAY}|\bph\b|\bsh\b|public holidays?",
    "named": "|".join(sorted(_NAMED_DAYS, key=len, reverse=True)),
    "season": "|".join(sorted(_SEASONS, key=len, reverse=True)),
    "months": rf"{_MONTH}\s*-\s*{_MONTH}|\d{{1,2}}\s*-\s*{_MONTH}|{_MONTH}",
    "e_months": rf"{_E_MONTH}\s*-\s*{_E_MONTH}|{_E_MONTH}",
    "days": rf"每?(?:周|星期|礼拜){_ONE_DAY}(?:\s*[-、,及和与]?\s*{_ONE_DAY})*",
    "n_days": r"每?(?:周|星期|礼拜)[1-7](?:\s*[-、,]\s*(?:周|星期|礼拜)?[1-7](?![\d:点时]))*",
    "e_days": rf"{_E_DAY}(?:\s*[-,]\s*{_E_DAY})*",
    "span": rf"{_TIME}\s*-\s*{_TIME}",
    "rest": "其[他它余](?:时间|日期)?",
    "closed": _CLOSED,
    "noise": _NOISE,
    "other": ".",
}
"""Kind of word → how it is written; of several that fit at a place the first counts."""
_TOKENS = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _WORDS.items()), re.DOTALL)


@dataclass
class Rule:
    """When some spans hold: in these months (1–12) and on these days (0 is Monday); None: all.

    ``holiday``: public holidays are among its days; with no other day it never holds.
    """

    months: Optional[frozenset[int]] = None
    days: Optional[frozenset[int]] = None
    holiday: bool = False
    spans: list[Span] = field(default_factory=list)
    closed: bool = False

    @property
    def chosen(self) -> bool:
        """Whether it says when it holds."""
        return self.months is not None or self.days is not None or self.holiday

    @property
    def told(self) -> bool:
        """Whether it says what holds then."""
        return self.closed or bool(self.spans)

    def holds(self, month: int, day: int) -> bool:
        """Tell whether it holds on a day of a month."""
        if self.days is None and self.holiday:
            return False
        return (self.months is None or month in self.months) and (self.days is None or day in self.days)


class NotUnderstood(ValueError):
    """A text of opening hours that can't be read."""


def rules(text: str) -> tuple[Rule, ...]:
    """Read a text; the rules later override the earlier.

    Raises
    ------
    NotUnderstood
        if any of it has no known meaning, or no times are told.
    """
    tokens = list(_tokens(normal(text)))
    if tokens and tokens[0][0] in ("spans", "closed") and tokens[-1][0] not in ("spans", "closed"):
        found = _grouped(tokens[::-1])[::-1]  # days stand behind their times: read backwards they stand before them
    else:
        found = _grouped(tokens)
    plain_closed = any(rule.closed and not rule.chosen for rule in found) and len(found) > 1
    if not found or plain_closed or not all(rule.told for rule in found):
        raise NotUnderstood(text)
    return tuple(found)


def day_spans(found: tuple[Rule, ...], month: int, day: int) -> list[Span]:
    """Give the spans that begin on a day (0 is Monday) of a month."""
    here = [rule for rule in found if rule.holds(month, day)]
    chosen = [rule for rule in here if rule.chosen]
    if chosen:
        return chosen[-1].spans
    return [span for rule in here for span in rule.spans]


def normal(text: str) -> str:
    """Give a text in one spelling: narrow signs, simplified, small, one dash, numbers of hours as digits."""
    word = unicodedata.normalize("NFKC", text).lower().translate(_SIMPLE).strip()
    word = re.sub("[次翌]年(?=\\d)", "", word)
    word = re.sub(r"起?\s*(?:-|~|—|–|―|−|ー|〜|至|到|\bto\b|\buntil\b)+\s*(?:-|—)*", "-", word)
    return re.sub(r"([一二三四五六七八九十]{1,3})(?=[点时])", lambda hit: _number(hit.group()), word)


def _number(word: str) -> str:
    """``十`` is 10, ``十二`` 12, ``二十`` 20, ``二十一`` 21."""
    if "十" not in word:
        return "".join(_NUMBERS[sign] for sign in word)
    tens, _, ones = word.partition("十")
    return f"{_NUMBERS.get(tens, '1')}{_NUMBERS.get(ones, '0')}"


def _tokens(text: str) -> Iterator[tuple[str, object]]:
    for hit in _TOKENS.finditer(text):
        kind, word = hit.lastgroup or "other", hit.group()
        if kind == "other":
            raise NotUnderstood(text)
        if kind == "whole":
            yield "spans", WHOLE_DAY
        elif kind == "span":
            yield "spans", _span(word)
        elif kind in ("season", "months", "e_months"):
            yield "months", (kind == "season", _months(kind, word))
        elif kind in ("named", "days", "n_days", "e_days"):
            yield "days", _days(kind, word)
        elif kind in ("holiday", "rest", "closed"):
            yield kind, None


def _grouped(tokens: list[tuple[str, object]]) -> list[Rule]:
    """Make a rule of each run of days and months with the times that follow it."""
    found: list[Rule] = []
    season = False
    for kind, value in tokens:
        if not found or _ends(found[-1], kind):
            found.append(Rule())
        rule = found[-1]
        if kind == "spans" and isinstance(value, tuple):
            rule.spans.append(value)
        elif kind == "closed":
            rule.closed = True
        elif kind == "holiday":
            rule.holiday = True
        elif kind == "days" and isinstance(value, frozenset):
            rule.days = value | (rule.days or frozenset())
        elif isinstance(value, tuple):
            named, months = value
            # a season whose months are told has these: 夏季（6月-9月）
            rule.months = months if rule.months is None or season != named else rule.months | months
            season = named
    return found


def _ends(rule: Rule, kind: str) -> bool:
    """Tell whether a word of this kind begins the next rule."""
    if kind == "spans":
        return rule.closed
    return bool(rule.spans) if kind == "closed" else rule.told


def _days(kind: str, word: str) -> frozenset[int]:
    if kind == "named":
        return frozenset(_NAMED_DAYS[word])
    if kind == "e_days":
        signs = [(str(col.DAYS.index(hit[:2])) if hit[:1].isalpha() else hit) for hit in re.findall(r"[a-z]+|-", word)]
    elif kind == "n_days":
        signs = [str(int(sign) - 1) if sign.isdigit() else sign for sign in re.findall(r"\d|-", word)]
    else:
        plain = re.sub("星期|礼拜|周", "", word).replace("天", "日")
        signs = [str(_WEEKDAYS.index(sign)) if sign in _WEEKDAYS else sign for sign in plain if sign in _WEEKDAYS + "-"]
    return frozenset(_run(signs, 0, 7))


def _run(signs: list[str], first: int, count: int) -> Iterator[int]:
    """Give the numbers of a list in which ``-`` means up to; past the last comes the first again."""
    for place, sign in enumerate(signs):
        if sign != "-":
            yield int(sign)
        elif 0 < place < len(signs) - 1:
            low, high = int(signs[place - 1]), int(signs[place + 1])
            yield from (first + (low - first + step) % count for step in range((high - low) % count + 1))


def _months(kind: str, word: str) -> frozenset[int]:
    if kind == "season":
        start, end = _SEASONS[word]
        return frozenset(_run([str(start), "-", str(end)], 1, 12)) if word != "全年" else frozenset(range(1, 13))
    if kind == "e_months":
        parts = [
            (_ENGLISH_MONTHS.index(name) + 1, int(day or 0))
            for name, day in re.findall(r"([a-z]{3})[a-z]*\.?\s*(\d{1,2})?", word)
        ]
    else:
        parts = [
            (int(month), int(day or 0))
            for month, day in re.findall(r"(\d{1,2})(?:月|(?=\s*-))(?:(\d{1,2})[日号])?", word)
        ]
    if not all(1 <= month <= 12 for month, _ in parts):
        raise NotUnderstood(word)
    (start, from_day), (end, to_day) = parts[0], parts[-1]
    if len(parts) == 1:
        return frozenset([start])
    start = start % 12 + 1 if from_day > 15 else start
    end = (end - 2) % 12 + 1 if 0 < to_day < 15 else end
    return frozenset(_run([str(start), "-", str(end)], 1, 12))


def _span(word: str) -> Span:
    """Read two times of the day; the second may be on the next."""
    first, _, second = word.partition("-")
    start, start_late, _, _ = _time(first)
    end, end_late, padded, marked = _time(second)
    if not marked and not end_late and start_late and end <= start < end + DAY // 2:
        end += DAY // 2  # 下午2点至5点
    if end == start or (end == DAY - 1):
        return start, start + DAY if end == start else DAY
    if end < start or (marked and end < DAY):
        if start < DAY // 2 and 0 < end < start and not (marked or padded):
            raise NotUnderstood(word)  # 8:00-5:00: the afternoon may be meant, or the next morning
        end += DAY
    if not 0 <= start < DAY or not start < end <= 2 * DAY:
        raise NotUnderstood(word)
    return start, end


def _time(word: str) -> tuple[int, bool, bool, bool]:
    """Read a time: minutes, whether it says after noon, whether it has two digits, whether it is tomorrow's."""
    hit = re.search(r"(\d{1,2})(?:\s*[:点时.]\s*(\d{1,2}|半)?)?", word)
    if hit is None:
        raise NotUnderstood(word)
    hour, minute = int(hit.group(1)), 30 if hit.group(2) == "半" else int(hit.group(2) or 0)
    late = any(name in word for name in _EVENING)
    if hour > 24 or minute > 59:
        raise NotUnderstood(word)
    if late and hour < 12:
        hour += 12
    elif hour == 12 and ("am" in word or any(name in word for name in ("晚", "夜", "凌晨"))):
        hour = 0 if "am" in word or "凌晨" in word else 24
    return hour * 60 + minute, late, len(hit.group(1)) == 2, any(name in word for name in _NEXT_DAY)


@lru_cache(maxsize=4096)
def read(text: str) -> Optional[tuple[Rule, ...]]:
    """Read a text; None: not understood."""
    try:
        return rules(text)
    except NotUnderstood:
        return None
