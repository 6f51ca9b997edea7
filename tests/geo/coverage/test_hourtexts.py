"""Opening hours as people write them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from civicgrid.geo.coverage.hourtexts import NotUnderstood, day_spans, read, rules
from hypothesis import given
from hypothesis import strategies as st

SUMMER, WINTER = 7, 1
MONDAY, WEDNESDAY, SATURDAY, SUNDAY = 0, 2, 5, 6
ALL_DAY = ["0:00-24:00"]


def hours(text: str, month: int = SUMMER, day: int = WEDNESDAY) -> list[str]:
    """Give the spans of a day as ``6:00-22:00``."""
    return [f"{a // 60}:{a % 60:02d}-{b // 60}:{b % 60:02d}" for a, b in day_spans(rules(text), month, day)]


@pytest.mark.parametrize(
    "text",
    ["24小时", "全天", "全天开放", "24小时开放", "全天24小时", "24 h", "24/7", "7×24小时", "00:00-24:00", "0:00-23:59",
     "00:00:00~23:59:59", "昼夜", "24小時", " 24H ", "开放时间：全天候", "每日24小时"],
)  # fmt: skip
def test_day_and_night(text: str) -> None:
    assert all(hours(text, month, day) == ALL_DAY for month in range(1, 13) for day in range(7))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6:00-22:00", "6:00-22:00"),
        ("06:00—21:30", "6:00-21:30"),
        ("06：00～21：30", "6:00-21:30"),
        ("5：30--23：00", "5:30-23:00"),
        ("6时至22时", "6:00-22:00"),
        ("6:00至22:00时", "6:00-22:00"),
        ("全年无休 6:00-22:00", "6:00-22:00"),
        ("８：００－１７：００", "8:00-17:00"),
        ("8時30分至22時0分", "8:30-22:00"),
        ("早上6点到晚上10点", "6:00-22:00"),
        ("早六点至晚十点半", "6:00-22:30"),
        ("上午7時至晚間22時30分", "7:00-22:30"),
        ("下午2点至5点", "14:00-17:00"),
        ("早5:00-晚23:00", "5:00-23:00"),
        ("6:00 AM - 10:00 PM", "6:00-22:00"),
        ("8am-5pm", "8:00-17:00"),
        ("12am-12pm", "0:00-12:00"),
        ("9-17", "9:00-17:00"),
        ("06-24時", "6:00-24:00"),
        ("18:00-次日6:00", "18:00-30:00"),
        ("22:00-06:00", "22:00-30:00"),
        ("19時至翌日上午7時", "19:00-31:00"),
        ("上午09時-凌晨04時", "9:00-28:00"),
        ("8:00-8:00", "8:00-32:00"),
    ],
)  # fmt: skip
def test_one_span_on_all_days(text: str, expected: str) -> None:
    assert all(hours(text, month, day) == [expected] for month in (SUMMER, WINTER) for day in range(7))


def test_two_spans_a_day() -> None:
    assert hours("8:00-12:00,14:00-18:00") == ["8:00-12:00", "14:00-18:00"]
    assert hours("8:00-12:00；14:00-18:00") == ["8:00-12:00", "14:00-18:00"]


@pytest.mark.parametrize(
    "text",
    ["夏季6:00-22:00 冬季7:00-21:00", "夏季：6:00-22:00；冬季：7:00-21:00", "6:00-22:00（夏季），7:00-21:00（冬季）",
     "6：00—22：00（夏），7：00—21：00（冬）",
     "夏季（5月-10月）6:00-22:00，冬季（11月-次年4月）7:00-21:00", "6:00-22:00（冬季7:00-21:00）",
     "5月1日至10月31日6:00-22:00，11月1日至4月30日7:00-21:00", "May-Oct 06:00-22:00; Nov-Apr 07:00-21:00"],
)  # fmt: skip
def test_seasons(text: str) -> None:
    assert hours(text, SUMMER) == hours(text, 10) == ["6:00-22:00"]
    assert hours(text, WINTER) == hours(text, 11) == ["7:00-21:00"]


def test_a_season_whose_months_are_told_has_these() -> None:
    text = "夏季（6月-9月）6:00-22:00，冬季（10月-5月）7:00-21:00"
    assert hours(text, 5) == hours(text, 10) == ["7:00-21:00"]
    assert hours(text, 6) == hours(text, 9) == ["6:00-22:00"]


def test_a_month_that_is_mostly_outside_is_outside() -> None:
    text = "4月16日-10月14日 6:00-22:00"
    assert [month for month in range(1, 13) if hours(text, month)] == [5, 6, 7, 8, 9]


@pytest.mark.parametrize(
    "text",
    ["周一至周五 8:00-17:00 周末休息", "星期一到星期五8:00-17:00", "Mo-Fr 08:00-17:00",
     "工作日8:00-17:00，节假日不开放",
     "8:00-17:00（周一至周五）", "周1-5 8:00-17:00", "Monday-Friday 8am-5pm", "Mo-Fr 08:00-17:00; PH off",
     "周一、二、三、四、五：8:00-17:00", "每周一至周五上午8:00-下午17:00",
     "8:00-17:00（周一至周五，法定节假日除外）", "週一至週五 8-17", "Sa,Su off; Mo-Fr 08:00-17:00",
     "周末休息，8:00-17:00"],
)  # fmt: skip
def test_weekdays(text: str) -> None:
    assert hours(text, day=MONDAY) == hours(text, day=4) == ["8:00-17:00"]
    assert hours(text, day=SATURDAY) == hours(text, day=SUNDAY) == []


def test_other_days_have_other_hours() -> None:
    text = "周一至周五8:00-17:00，周六、日9:00-16:00"
    assert (hours(text), hours(text, day=SUNDAY)) == (["8:00-17:00"], ["9:00-16:00"])
    assert hours("Mo-Fr 08:00-18:00; Sa 09:00-13:00; Su off", day=SATURDAY) == ["9:00-13:00"]
    assert hours("周一闭馆，其他时间9:00-17:00", day=MONDAY) == []
    assert hours("周一闭馆，其他时间9:00-17:00") == ["9:00-17:00"]
    assert hours("平日:19時至翌日7時；假日:24小時", day=SATURDAY) == ALL_DAY
    assert hours("周六至周一 8:00-12:00", day=MONDAY) == ["8:00-12:00"]
    assert hours("周六至周一 8:00-12:00") == []


def test_seasons_and_weekdays_together() -> None:
    text = "夏季周一至周五6:00-22:00；冬季周一至周五7:00-21:00"
    assert (hours(text), hours(text, WINTER), hours(text, day=SUNDAY)) == (["6:00-22:00"], ["7:00-21:00"], [])


@pytest.mark.parametrize("text", ["暂停使用", "不对外开放", "closed", "off", "关闭"])
def test_never_open_is_known(text: str) -> None:
    assert hours(text) == []


@pytest.mark.parametrize(
    "text",
    ["", "-", "随时", "sunrise-sunset", "每日8小時估算，每月不逾240小時", "臨停：08-22時；月租：24小時", "8:00-5:00",
     "24小時，1/27-2/20暫停營業", "6:00-22:00 夜间关闭", "8:00-17:00，12:00-14:00休息", "25:00-26:00", "6:70-8:00",
     "周一至周五", "夏季", "6:00", "13月-14月 6:00-22:00", "详见公告", "收費日:1-6；收費時間:9-17", "08:00+", "3"],
)  # fmt: skip
def test_what_is_not_sure_is_unknown(text: str) -> None:
    assert read(text) is None


CLOCK = st.tuples(st.integers(0, 23), st.integers(0, 59))


@given(
    CLOCK,
    CLOCK,
    st.sampled_from(["{:02d}:{:02d}", "{:02d}：{:02d}", "{}时{}分", "{}點{}分"]),
    st.sampled_from("-—～~至到"),
)
def test_any_two_times_are_read_as_they_are(start: tuple[int, int], end: tuple[int, int], form: str, dash: str) -> None:
    first, last = start[0] * 60 + start[1], end[0] * 60 + end[1]
    found = read(f"{form.format(*start)}{dash}{form.format(*end)}")
    if found is None:  # only where the next morning and the same afternoon can both be meant
        assert 0 < last < first < 720
        assert end[0] < 10
        return
    [(begin, finish)] = day_spans(found, SUMMER, WEDNESDAY)
    assert begin == first
    assert finish == (1440 if last == 1439 else last if last > first else last + 1440)


@given(
    st.text(alphabet="0123456789:-—至到周一五日、，；（）夏冬季月时点分早晚上下午次日24小休息 ampmofSu/", max_size=24)
)
def test_whatever_is_written_gives_spans_of_a_day_or_nothing(text: str) -> None:
    found = read(text)
    for month in (SUMMER, WINTER):
        for day in range(7):
            for start, end in day_spans(found or (), month, day):
                assert 0 <= start < 1440
                assert start < end <= 2880


def test_a_text_not_understood_says_so() -> None:
    with pytest.raises(NotUnderstood):
        rules("看情况")


def test_parking_of_taipei(cities: Path) -> None:
    features = json.loads((cities / "taipei" / "parking.geojson").read_text(encoding="utf-8"))["features"]
    texts = [feature["properties"]["serviceTime"] for feature in features]
    known = [text for text in texts if read(text)]
    assert len(texts) == 2087
    assert len(known) >= 1990
    assert sum(hours(text, day=SUNDAY) == ALL_DAY for text in known) >= 1880
