"""The door asks the datum detective about sources in degrees whose datum nobody said; it tells, and shifts nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from pyproj import CRS

from ..recognise import datum
from . import positions
from .intake import Intake

NAMES = {"wgs84": "WGS 84 / CGCS2000", "gcj02": "GCJ-02", "bd09": "BD-09"}
ASSUMED = "datum_assumed"


def examine(intakes: Sequence[Intake], frames: Mapping[str, Any], known: Mapping[str, Any] = {}) -> None:
    """Rank the datums of each doubtful source against the others and ``known`` layers, and say what came of it."""
    for number, intake in enumerate(intakes):
        kind = intake.kind.key
        if not _doubtful(intake) or kind not in frames:
            continue
        others = _others(frames, number, known)
        rows = frames[kind][frames[kind]["_intake"] == number]
        if not len(rows) or not others:
            continue
        at = rows["_at"].to_numpy()
        lon, lat = (places[at] for places in positions.places_of(intake))
        ranking = datum.rank(lon, lat, rows.reset_index(drop=True), kind, others)
        if ranking.candidates:
            intake.decisions["datum_evidence"] = ranking.as_data()
            _say(intake, ranking, at)


def _doubtful(intake: Intake) -> bool:
    return intake.source.datum is None and intake.crs is not None and CRS.from_user_input(intake.crs).is_geographic


def _others(frames: Mapping[str, Any], number: int, known: Mapping[str, Any]) -> dict[str, Any]:
    found = {kind: frame[frame["_intake"] != number] for kind, frame in frames.items()}
    return {**known, **{kind: frame for kind, frame in found.items() if len(frame)}}


def _say(intake: Intake, ranking: datum.Ranking, at: Any) -> None:
    best = ranking.best
    if best is None:
        return
    intake.problems = [problem for problem in intake.problems if problem.code != ASSUMED]
    fits, total = counted(best)
    params = {
        "datum": NAMES[best.data],
        "layers": NAMES[best.layers],
        "metres": round(best.shift_m),
        "fits": fits,
        "total": total,
        "fits_now": counted(ranking.of(datum.AS_IS))[0],
        "arrow": ranking.arrow,
    }
    if best.key == datum.AS_IS:
        intake.say("datum_confirmed", fits=fits, total=total)
        intake.decisions["datum_by"] = "evidence"
    elif best.layers != "wgs84":
        intake.say("datum_layers", **params)
    else:
        intake.say("datum_suspect" if ranking.certainty == "sure" else "datum_perhaps", **params)
    for key, rows in ranking.mixed.items():
        mask = np.zeros(len(intake.reasons), bool)
        mask[at[rows]] = True
        intake.say("datum_mixed", mask, datum=NAMES[key[0]], rest=NAMES[best.data])


def counted(candidate: datum.Candidate) -> tuple[int, int]:
    """How much evidence holds, of how much: that of areas, names and cells, or else that of streets."""
    hard = [counts for name, counts in candidate.evidence.items() if name != "street_line"]
    fits, total = (sum(part) for part in zip(*(hard or candidate.evidence.values())))
    return fits, total
