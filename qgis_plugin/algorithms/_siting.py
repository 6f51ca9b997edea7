"""The problem of siting that layers pose: demand, what stands, candidates, and the distances between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from ..language import translate
from ._checking import no_field

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.distance.measures import Measure
    from ...geo.progress import Progress
    from ...geo.siting.most import Effort
    from ...geo.siting.problem import Answer, Problem
    from ...geo.siting.question import Question

NUMBERS = ("SHARE", "RADIUS", "PROOF", "CASE_WEIGHT", "SPACING", "CLEAR", "OFF_STREETS")
FIELDS = ("WEIGHT", "COST", "CAPACITY", "STATUS", "STREET_CLASS", "WALKABLE")
STATUS = {
    "required": ("required", "必选", "必建"),
    "forbidden": ("forbidden", "rejected", "禁选", "否决", "不选"),
    "decided": ("decided", "accepted", "approved", "已定", "已批", "采纳"),
}
"""What a candidate may be, and the words for it."""
_FEW_PAIRS, _QUICK_S = 20_000, 2.0
"""Problems of so few pairs of demand and candidate are first tried for so long within QGIS."""


@dataclass(frozen=True)
class Asked:
    """What a person chose; a limit that was not given is None, a field ''."""

    question: str
    count: Optional[int]
    budget: Optional[float]
    numbers: Mapping[str, float]
    fields: Mapping[str, str]


@dataclass(frozen=True)
class Posed:
    """The problem that the layers pose.

    ``points`` are those of all demand, first of the features, then of the cases; ``shapes`` of the candidates, first of
    those ``given``, then of those made.
    """

    problem: Problem
    asked: Asked
    demand: gpd.GeoDataFrame
    points: Any
    given: Optional[gpd.GeoDataFrame]
    shapes: Any

    @classmethod
    def of(
        cls,
        layers: Mapping[str, gpd.GeoDataFrame],
        names: Mapping[str, str],
        measure: Measure,
        asked: Asked,
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> Posed:
        """Measure between demand, what stands and the candidates."""
        import numpy as np

        from ...geo.frames import origin_points
        from ...geo.progress import part
        from ...geo.siting.problem import Demand, Problem
        from ...geo.siting.question import BY_DISTANCE, farthest_m

        radius = asked.numbers["RADIUS"]
        points, weight = _demand(layers, names, asked, feedback)
        given, shapes, there, decided = _candidates(layers, names, asked, feedback)
        stands = [origin_points(decided)] + (
            [layers["FACILITIES"].geometry.to_numpy()] if "FACILITIES" in layers else []
        )
        standing = np.concatenate(stands)
        starts = measure.starts(points)
        nearest = np.full(len(points), np.inf)
        if len(standing):
            _, metres = measure.nearest(starts, standing, part(progress, 0.0, 0.5))
            nearest = np.where(np.isnan(metres), np.inf, metres)
        far = farthest_m(nearest, points, shapes) if asked.question in BY_DISTANCE else radius
        reach = measure.pairs_within(starts, shapes, np.full(len(shapes), max(far, radius)), part(progress, 0.5, 1.0))
        problem = Problem.of(reach, Demand(weight, nearest, nearest <= radius), there)
        return cls(problem, asked, layers["INPUT"], points, given, shapes)

    def answered(self, progress: Progress) -> Answer:
        """Answer the question; what takes longer, by a program of its own: the solver hears no cancel."""
        from ...geo.progress import part
        from ...geo.siting.most import Effort
        from ...geo.siting.problem import EXACT, Limit
        from ...geo.siting.question import Question, answered

        asked, seconds = self.asked, self.asked.numbers["PROOF"]
        question = Question(asked.question, Limit(asked.count, asked.budget), asked.numbers["SHARE"] / 100.0)
        if len(self.problem.reach.distance_m) <= _FEW_PAIRS:
            quick = Effort(seconds=min(seconds, _QUICK_S))
            found = answered(self.problem, question, quick, part(progress, 0.0, 0.1))
            if found.method == EXACT or seconds <= _QUICK_S:
                return found
        return _apart(self.problem, question, Effort(seconds=seconds), part(progress, 0.1, 1.0))


def _apart(problem: Problem, question: Question, effort: Effort, progress: Progress) -> Answer:
    from ...layers import apart as asking
    from ...layers import sitingfile
    from .. import apart

    with TemporaryDirectory(prefix="civicgrid-siting-") as folder:
        path = Path(folder) / "problem.npz"
        sitingfile.write(problem, path)
        return sitingfile.answer_of(apart.do(asking.to_site(path, question, effort), progress))


def _demand(
    layers: Mapping[str, gpd.GeoDataFrame], names: Mapping[str, str], asked: Asked, feedback: QgsProcessingFeedback
) -> tuple[Any, Any]:
    """Give the points of demand and their weights: of features, then of cases."""
    import numpy as np

    from ...geo.frames import origin_points

    frame = layers["INPUT"]
    points, weight = origin_points(frame.geometry.to_numpy()), np.ones(len(frame))
    if asked.fields["WEIGHT"]:
        weight = _amounts(frame, asked.fields["WEIGHT"], names["INPUT"], feedback, 0.0)
    if "CASES" in layers:
        cases = origin_points(layers["CASES"].geometry.to_numpy())
        points = np.concatenate([points, cases])
        weight = np.append(weight, np.full(len(cases), asked.numbers["CASE_WEIGHT"]))
    return points, weight


def _candidates(
    layers: Mapping[str, gpd.GeoDataFrame], names: Mapping[str, str], asked: Asked, feedback: QgsProcessingFeedback
) -> tuple[Optional[gpd.GeoDataFrame], Any, Any, Any]:
    """Give the candidates given that are not decided yet, the shapes of all, what is known of them; and the decided."""
    import numpy as np

    from ...geo.siting.candidates import clear_of, raster_points
    from ...geo.siting.problem import Candidates

    made = np.empty(0, dtype=object)
    if "AREA" in layers:
        made = raster_points(layers["AREA"].geometry.dropna().to_numpy(), asked.numbers["SPACING"])
        if "KEEP_OUT" in layers:
            made = clear_of(made, layers["KEEP_OUT"].geometry.dropna().to_numpy(), asked.numbers["CLEAR"])
    if "CANDIDATES" not in layers:
        return None, _some(made), Candidates(asked.numbers["RADIUS"]), made[:0]
    frame, fields, more = layers["CANDIDATES"], asked.fields, len(made)
    status = _status(frame, fields["STATUS"], names["CANDIDATES"], feedback)
    given = frame[status != "decided"]
    marks = [
        np.append(status[status != "decided"] == one, np.zeros(more, dtype=bool)) for one in ("required", "forbidden")
    ]
    amounts = [
        np.append(_amounts(given, fields[name], names["CANDIDATES"], feedback, default), np.full(more, default))
        if fields[name]
        else np.full(len(given) + more, default)
        for name, default in (("COST", 1.0), ("CAPACITY", np.inf))
    ]
    shapes = _some(np.concatenate([given.geometry.to_numpy(), made]))
    decided = frame.geometry.to_numpy()[status == "decided"]
    return given, shapes, Candidates(asked.numbers["RADIUS"], *marks, *amounts), decided


def _some(shapes: Any) -> Any:
    if not len(shapes):
        raise QgsProcessingException(
            translate(
                "CivicGrid",
                "There is no candidate site: none is given that is not decided yet, and none could be made in the "
                "areas. Make the distance between candidates smaller, or allow more land.",
            )
        )
    return shapes


def _amounts(frame: gpd.GeoDataFrame, field: str, layer: str, feedback: QgsProcessingFeedback, default: float) -> Any:
    """Give a field as numbers; what is no number, or below 0, is the default, and said."""
    import numpy as np

    from ...geo.figures import number

    if field not in frame.columns:
        raise no_field(field, layer)
    values = number(frame[field], len(frame))
    known = values > 0 if default else values >= 0
    if not known.all():
        feedback.pushWarning(
            translate(
                "CivicGrid",
                "{layer}: {count} of {total} features have no usable number in “{field}”; {default} is taken.",
            ).format(layer=layer, count=int((~known).sum()), total=len(known), field=field, default=f"{default:g}")
        )
    return np.where(known, values, default)


def _status(frame: gpd.GeoDataFrame, field: str, layer: str, feedback: QgsProcessingFeedback) -> Any:
    """Give what each candidate is: one of ``STATUS``, or '' for free to choose."""
    import numpy as np

    from ...geo.figures import text

    if not field:
        return np.full(len(frame), "", dtype=object)
    if field not in frame.columns:
        raise no_field(field, layer)
    words = {word: code for code, known in STATUS.items() for word in known}
    said = frame[field].map(text).str.strip().str.lower()
    unknown = sorted(set(said[(said != "") & ~said.isin(list(words))]))
    if unknown:
        feedback.pushWarning(
            translate(
                "CivicGrid",
                "{layer}: “{field}” has words of no known decision ({values}); these sites are free to choose.",
            ).format(layer=layer, field=field, values=", ".join(unknown[:8]))
        )
    return said.map(words).fillna("").to_numpy(dtype=object)
