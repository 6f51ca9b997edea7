"""Curves and bars, and how they look as SVG for dock and web page; on paper they are drawn of shapes and labels."""

from __future__ import annotations

import math
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Union

from .numbers import number

WIDTH, HEIGHT = 460, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 12, 50, 66
_INK, _SOFT, _LINE = "#1d2733", "#5a6877", "#d5dbe2"
_DASHES = ("", "7 4", "2 3")
_FONT = "Noto Sans CJK SC, WenQuanYi Zen Hei, Microsoft YaHei, SimHei, sans-serif"


@dataclass(frozen=True)
class Series:
    """One curve: its name, colour, and points; ``steps``: a value holds until the next one."""

    name: str
    colour: str
    points: Sequence[tuple[float, float]]
    steps: bool = False

    def corners(self) -> list[tuple[float, float]]:
        """Give the points a line goes through."""
        if not self.steps:
            return list(self.points)
        across = [(x, y) for (_, y), (x, _) in zip(self.points, self.points[1:])]
        return [*self.points[:1], *(corner for pair in zip(across, self.points[1:]) for corner in pair)]


@dataclass(frozen=True)
class Chart:
    """Curves over one axis; y is a share, ``y_axis`` what part of 0–1 is shown; x goes from 0 to ``x_end``."""

    title: str
    x_title: str
    y_title: str
    x_end: float
    x_step: float
    series: Sequence[Series]
    x_percent: bool = False
    y_axis: tuple[float, float] = (0.0, 1.0)

    def high(self, share: float) -> float:
        """Give how high up the axis (0–1) a share is."""
        low, top = self.y_axis
        return (share - low) / (top - low)

    def marks(self) -> list[tuple[float, str]]:
        """Give the marks of the x axis: how far along it (0–1), and the number."""
        values = [place * self.x_step for place in range(int(self.x_end / self.x_step + 1e-9) + 1)]
        return [(value / self.x_end, f"{value:.0%}" if self.x_percent else f"{value:g}") for value in values]

    def ticks(self) -> list[tuple[float, str]]:
        """Give the marks of the y axis, by quarters: how high (0–1), and the share."""
        low, top = self.y_axis
        return [(quarter / 4, f"{100 * (low + (top - low) * quarter / 4):g}%") for quarter in range(5)]


def round_step(end: float, most: int) -> float:
    """Give a round step that goes at most so many times into what is above 0."""
    power = 10.0 ** math.floor(math.log10(end / most))
    return next(step * power for step in (1, 2, 5, 10) if end <= step * power * most * (1 + 1e-9))


def share_axis(least: float, most: float) -> tuple[float, float]:
    """Give the shortest axis of shares with round quarters that holds all from the least to the most."""
    for quarter in (0.01, 0.025, 0.05, 0.1):
        low = math.floor(least / quarter + 1e-9) * quarter
        if most <= low + 4 * quarter + 1e-9:
            return min(low, 1 - 4 * quarter), min(low + 4 * quarter, 1.0)
    return 0.0, 1.0


@dataclass(frozen=True)
class Bars:
    """One bar a name, from nothing up; values are counts. A name may be empty where there is no room for all."""

    title: str
    y_title: str
    names: Sequence[str]
    values: Sequence[float]
    colour: str

    def top(self) -> float:
        """Give the round number where the axis ends, not below any value."""
        most = max(self.values, default=0.0)
        power = 10.0 ** max(0, len(str(int(most))) - 1)
        return next(step * power for step in _TOPS if step * power >= most)

    def ticks(self) -> list[tuple[float, str]]:
        """Give the marks of the axis, by quarters: how high (0–1), and the number."""
        top = self.top()
        decimals = 0 if (top / 4).is_integer() else 1
        return [(quarter / 4, number(top * quarter / 4, decimals)) for quarter in range(5)]


_TOPS = (1.2, 1.6, 2.0, 2.4, 3.2, 4.0, 6.0, 8.0, 10.0, 12.0)
"""Numbers whose quarters are round."""


AnyChart = Union[Chart, Bars]


def svg(chart: AnyChart) -> str:
    """Give the chart as an SVG document; curves differ in their dashes too, for a grey copy."""
    parts = _bars(chart) if isinstance(chart, Bars) else _curves(chart)
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    head = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="{_FONT}" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        _text(_LEFT, 20, chart.title, size=14),
    ]
    return "".join([*head, *parts, "</svg>"])


def _curves(chart: Chart) -> list[str]:
    curves = (_curve(chart, series, _DASHES[place % len(_DASHES)]) for place, series in enumerate(chart.series))
    return [*_scale(chart), *_below(chart), *curves, *_legend(chart)]


def _bars(chart: Bars) -> list[str]:
    top, wide = chart.top(), (WIDTH - _LEFT - _RIGHT) / max(len(chart.values), 1)
    made = _scale(chart)
    for place, (name, value) in enumerate(zip(chart.names, chart.values)):
        x, y = _LEFT + wide * (place + 0.1), _y(value / top)
        box = f'x="{x:.1f}" y="{y:.1f}" width="{wide * 0.8:.1f}" height="{_y(0.0) - y:.1f}"'
        made.append(f'<rect {box} fill="{chart.colour}"/>')
        made.append(_text(x + wide * 0.4, HEIGHT - _BOTTOM + 16, name, anchor="middle", ink=_SOFT, size=11))
    return made


def uri(chart: AnyChart) -> str:
    """Give the chart as an address that holds it itself."""
    return "data:image/svg+xml;base64," + b64encode(svg(chart).encode("utf-8")).decode("ascii")


def _x(share: float) -> float:
    return _LEFT + (WIDTH - _LEFT - _RIGHT) * share


def _y(share: float) -> float:
    return HEIGHT - _BOTTOM - (HEIGHT - _TOP - _BOTTOM) * share


def _scale(chart: AnyChart) -> list[str]:
    """The lines across, what they stand for, and what is counted."""
    made = [_text(_LEFT, _TOP - 10, chart.y_title, ink=_SOFT, size=11)]
    for high, text in chart.ticks():
        y = _y(high)
        made.append(f'<path d="M{_LEFT} {y:.1f}H{WIDTH - _RIGHT}" stroke="{_LINE}" fill="none"/>')
        made.append(_text(_LEFT - 6, y + 4, text, anchor="end", ink=_SOFT))
    return made


def _below(chart: Chart) -> list[str]:
    marks = [_text(_x(far), HEIGHT - _BOTTOM + 16, text, anchor="middle", ink=_SOFT) for far, text in chart.marks()]
    return [*marks, _text(WIDTH - _RIGHT, HEIGHT - _BOTTOM + 32, chart.x_title, anchor="end", ink=_SOFT)]


def _curve(chart: Chart, series: Series, dash: str) -> str:
    path = "L".join(f"{_x(x / chart.x_end):.1f} {_y(chart.high(y)):.1f}" for x, y in series.corners())
    return f'<path d="M{path}" stroke="{series.colour}" stroke-width="2.2" stroke-dasharray="{dash}" fill="none"/>'


def _legend(chart: Chart) -> list[str]:
    made, x, y = [], float(_LEFT), HEIGHT - 12.0
    for place, series in enumerate(chart.series):
        dash = _DASHES[place % len(_DASHES)]
        made.append(
            f'<path d="M{x:.0f} {y - 4}h24" stroke="{series.colour}" stroke-width="2.2" stroke-dasharray="{dash}"/>'
        )
        made.append(_text(x + 30, y, series.name))
        x += 48 + sum(13 if ord(letter) > 0x2E80 else 7 for letter in series.name)
    return made


def _text(x: float, y: float, text: str, *, anchor: str = "start", ink: str = _INK, size: int = 12) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}"'
    return f'<text {place} fill="{ink}">{escape(text)}</text>'
