"""What every paragraph is made of: the figures by what they are of, and the forms of sentences."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Optional

from ....geo import columns as col
from ...kinds import kinds
from ...run import Run
from ..numbers import amount, number, percent, unit_name
from ..runfigures import Row, RunFigures
from ..texts import language, word

_COUNTER_ZH = "处"
"""What places of any kind are counted in, where the kind has no word of its own."""
_BESIDE_CHINESE = re.compile(r"(?<=[\u2e80-\uffef]) | (?=[\u2e80-\uffef])")


class Teller:
    """Tells of one run in the language of the labels."""

    def __init__(self, run: Run, labels: Mapping[str, str]) -> None:
        self.run, self.labels, self.figures = run, labels, RunFigures(run)

    # -- figures

    def whole(self, metric: str, kind: str = "", scenario: str = col.EXISTING) -> Optional[Row]:
        """Give a figure of the whole; None where there is none, or it has no value."""
        found = self.figures.one(kind, metric, scenario=scenario)
        return found if found is not None and math.isfinite(found["value"]) else None

    def streets(self, metric: str, kind: str = "") -> list[Row]:
        """Give a figure of every street that has a value."""
        return self.figures.areas(kind, metric, col.STREET)

    # -- words

    def __call__(self, key: str, **values: object) -> str:
        """Give a sentence of the work report."""
        return word(self.labels, f"worktext_{key}").format(**values)

    def listed(self, items: Iterable[str]) -> str:
        """Give things one after another."""
        return self("between").join(items)

    def paragraph(self, sentences: Iterable[str]) -> str:
        """Give sentences as one text; Chinese has no blanks between its signs and numbers."""
        text = " ".join(f"{sentence[0].upper()}{sentence[1:]}" for sentence in sentences if sentence)
        return _BESIDE_CHINESE.sub("", text) if language(self.labels) == "zh" else text

    def counted(self, count: object, kind: str) -> str:
        """Give a number of facilities, in Chinese with the word they are counted in."""
        counter = (kinds()[kind].counter or _COUNTER_ZH) if language(self.labels) == "zh" else ""
        return f"{number(count)}{counter}"

    def rate(self, row: Row) -> str:
        """Give a share with its n and N, with their unit where they are no mere count."""
        unit = str(row["unit"])
        parts = {"share": percent(row["value"]), "n": amount(row["n"], unit), "total": amount(row["n_total"], unit)}
        return self("rate", **parts) if unit == "count" else self("rate_of", unit=unit_name(unit, self.labels), **parts)

    def extremes(self, metric: str, rows: Sequence[Row]) -> str:
        """Say which street has the highest rate, and which the lowest; nothing where there are fewer than two."""
        if len(rows) < 2:
            return ""
        best, worst = (max(rows, key=_value), min(rows, key=_value))
        return self(
            "extremes",
            metric=word(self.labels, f"metric.{metric}"),
            total=number(len(rows)),
            best=best["area_name"],
            best_rate=self.rate(best),
            worst=worst["area_name"],
            worst_rate=self.rate(worst),
        )


def _value(row: Row) -> float:
    return float(row["value"])
