"""A table of forty cases in two streets and three months, made to be added up by hand; the data go to 2026-03-31.

======  =====  ====================================================================================
street  month  cases
======  =====  ====================================================================================
A       Jan    6 closed in time; 2 late; 1 handled in time, closed late, reworked; 1 void
A       Feb    5 closed in time, one of them reworked twice; 1 closed on an unknown day, handled in time;
               1 open and overdue; 1 postponed and overdue
A       Mar    3 closed in time; 1 handled, not closed, overdue; 2 open, due in April
B       Jan    2 closed in time; 3 late, one of them reworked
B       Feb    3 closed in time; 1 closed without a deadline; 1 open without any date; 1 open and overdue
B       Mar    2 closed in time; 1 closed in the evening of its last day; 1 without a day of filing, closed
               in time; 1 closed in time that repeats the first of the street in this month
======  =====  ====================================================================================
"""

from __future__ import annotations

from typing import Any, Optional

import geopandas as gpd
import pandas as pd
from shapely import Point

AS_OF = pd.Timestamp("2026-03-31")
_DEADLINE = 48.0


def forty() -> gpd.GeoDataFrame:
    """The cases; all of one class, 100 m apart but for the one that repeats another."""
    rows = [
        *_cases(6, "A", "2026-01-05 08:00", 10, 20),
        *_cases(2, "A", "2026-01-12 08:00", 50, 60),
        *_cases(1, "A", "2026-01-15 08:00", 40, 50, rework=1),
        *_cases(1, "A", "2026-01-16 08:00", state="void"),
        *_cases(4, "A", "2026-02-03 08:00", 12, 24),
        *_cases(1, "A", "2026-02-04 08:00", 12, 24, rework=2),
        *_cases(1, "A", "2026-02-05 08:00", 12, state="closed"),
        *_cases(1, "A", "2026-02-10 08:00"),
        *_cases(1, "A", "2026-02-11 08:00", state="postponed"),
        *_cases(3, "A", "2026-03-02 08:00", 6, 12),
        *_cases(1, "A", "2026-03-28 08:00", 6),
        *_cases(2, "A", "2026-03-31 08:00"),
        *_cases(2, "B", "2026-01-06 08:00", 20, 40),
        *_cases(2, "B", "2026-01-20 08:00", 60, 70),
        *_cases(1, "B", "2026-01-21 08:00", 60, 70, rework=1),
        *_cases(3, "B", "2026-02-09 08:00", 20, 30),
        *_cases(1, "B", "2026-02-12 08:00", 20, 30, deadline=None),
        *_cases(1, "B", "2026-02-13 08:00", deadline=None),
        *_cases(1, "B", "2026-02-16 08:00"),
        *_cases(2, "B", "2026-03-04 08:00", 20, 47),
        *_cases(1, "B", "2026-03-09 10:00", 31, 32, deadline=14),
        *_cases(1, "B", "2026-03-14 08:00", 6, 24),
        *_cases(1, "B", "2026-03-04 09:00", 20, 47),
    ]
    frame = pd.DataFrame(rows)
    frame.loc[38, "filed"] = pd.NaT
    points = [Point(100 * place, 0) for place in range(39)]
    points.append(Point(points[35].x + 5, 0))
    return gpd.GeoDataFrame(frame, geometry=points, crs="EPSG:4549")


def _cases(
    count: int,
    street: str,
    filed: str,
    handled: Optional[float] = None,
    closed: Optional[float] = None,
    *,
    deadline: Optional[float] = _DEADLINE,
    state: str = "",
    rework: Optional[int] = None,
) -> list[dict[str, Any]]:
    """Give cases that were handled, closed and due so many hours after their filing."""
    start = pd.Timestamp(filed)

    def after(hours: Optional[float]) -> Any:
        return pd.NaT if hours is None else start + pd.Timedelta(hours=hours)

    row = {
        "street": street,
        "class_sub": "暴露垃圾",
        "filed": start,
        "handled": after(handled),
        "closed": after(closed),
        "deadline": after(deadline),
        "case_state": state or ("open" if closed is None else "closed"),
        "rework": rework,
    }
    return [row] * count
