"""What algorithms on facilities that come and go share: fields of state and plan, land, homes, streets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..language import translate
from ._fields import read_fields, readers_of, refuse_unless_default
from ._measuring import measured
from ._ways import add_streets
from .base import Algorithm, Parameters, tell

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.progress import Progress
    from ...geo.study import Note, Study
    from ..bridge import Reader

DOUBLE = QgsProcessingParameterNumber.Type.Double
POLYGONS = [QgsProcessing.SourceType.TypeVectorPolygon]
_OF_STUDIES = frozenset(["level_missing", "no_built_up", "no_population"])
KIND = "facility"
"""What the facilities of a layer are called in the small study that they are computed as."""


def add_facilities(algorithm: Algorithm, *columns: str, places: bool = True) -> None:
    """Add the layer of facilities (``places``: not a table without), and which fields hold the columns.

    A column is in the field that is called like it, unless another is chosen.
    """
    source = QgsProcessing.SourceType
    taken = source.TypeVectorAnyGeometry if places else source.TypeVector
    words = {
        "state": (
            translate("CivicGrid", "State"),
            translate("CivicGrid", "Existing, under construction, planned or closed. Without it all exist."),
        ),
        "year": (
            translate("CivicGrid", "Year"),
            translate("CivicGrid", "In which each was or is to be finished."),
        ),
        "batch": (translate("CivicGrid", "Batch"), translate("CivicGrid", "Of the plan, as “2026-1”.")),
        "id": (translate("CivicGrid", "Number"), translate("CivicGrid", "By which single facilities are named.")),
        "due": (
            translate("CivicGrid", "To be finished by"),
            translate("CivicGrid", "A date; it counts before the year."),
        ),
        "finished": (
            translate("CivicGrid", "Finished on"),
            translate("CivicGrid", "A date; of those that exist."),
        ),
    }
    algorithm.add(
        QgsProcessingParameterFeatureSource("FACILITIES", translate("CivicGrid", "Facilities"), [taken]),
        translate("CivicGrid", "All of one kind, those planned too; of lines and polygons the edge counts."),
    )
    for name in columns:
        title, help_ = words[name]
        algorithm.add(QgsProcessingParameterField(name.upper(), title, name, "FACILITIES", optional=True), help_)


def add_land(algorithm: Algorithm, mask_help: str = "") -> None:
    """Add the land, homes with their people, radius and streets; ``mask_help``: of land that may be left out."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "MASK", translate("CivicGrid", "Land that ought to be covered"), POLYGONS, optional=bool(mask_help)
        ),
        mask_help or translate("CivicGrid", "For example built-up land."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "HOMES", translate("CivicGrid", "Residential land"), POLYGONS, optional=True
        ),
        translate("CivicGrid", "With it, residential land and people are told too."),
    )
    algorithm.add(
        QgsProcessingParameterField(
            "POPULATION", translate("CivicGrid", "Population"), "population", "HOMES", optional=True
        ),
        translate("CivicGrid", "People of each residential area; they are taken to live evenly on it."),
    )
    algorithm.add(
        QgsProcessingParameterNumber("RADIUS", translate("CivicGrid", "Radius (m)"), DOUBLE, 300.0, False, 1.0),
        translate("CivicGrid", "As your standard says; in metres, whatever the layers are in."),
    )
    add_streets(
        algorithm, translate("CivicGrid", "With them the radius is the way along streets; without, the straight line.")
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "WIDTH", translate("CivicGrid", "Width beside streets (m)"), DOUBLE, 50.0, True, 1.0
        ),
        translate("CivicGrid", "Land farther than this from a street that is reached does not count as covered."),
        advanced=True,
    )


def fields_of(
    algorithm: Algorithm, parameters: Parameters, context: QgsProcessingContext, names: Iterable[str]
) -> dict[str, str]:
    """Give the field that holds each column, as the parameters say."""
    return {name: algorithm.parameterAsString(parameters, name.upper(), context) for name in names}


def facilities(
    frame: gpd.GeoDataFrame, fields: Mapping[str, str], layer: str, feedback: QgsProcessingFeedback, state: str = ""
) -> gpd.GeoDataFrame:
    """Give the facilities with the columns that the fields hold, read as an import reads them.

    ``state``: of all of them, where no field holds it.
    """
    from ...layers.kinds import kinds
    from ...layers.recognise import reading

    known = next(kind for kind in kinds().values() if kind.role == "facility").fields
    readers = {
        "year": reading.years,
        "amount": reading.numbers,
        **{name: reader for name, reader in readers_of(known).items() if name in ("state", "due", "finished")},
    }
    made = read_fields(frame, fields, readers, layer, feedback)
    if state and "state" not in made.columns:
        made["state"] = state
    return made


def people(homes: gpd.GeoDataFrame, field: str, layer: str) -> gpd.GeoDataFrame:
    """Give residential land with its population, if a field holds it."""
    from ...geo import columns as col
    from ...layers.recognise import reading

    made = homes[[homes.geometry.name]].copy()
    if field in homes.columns:
        made[col.POPULATION] = reading.numbers(homes[field]).values
    else:
        refuse_unless_default(field, col.POPULATION, layer)
    return made


def frames_of(
    readers: Mapping[str, Optional[Reader]],
    fields: Mapping[str, str],
    population: str,
    feedback: QgsProcessingFeedback,
    progress: Progress,
) -> tuple[dict[str, gpd.GeoDataFrame], dict[str, gpd.GeoDataFrame]]:
    """Read the layers, by parameter: as they are, and with the columns of a study in one CRS in metres.

    The CRS is that of the first layer, if fit to measure in.
    """
    import pandas as pd

    from ...geo import columns as col

    there = {name: reader for name, reader in readers.items() if reader is not None}
    given = {name: reader.frame(progress) for name, reader in there.items()}
    frames = dict(given)
    frames["FACILITIES"] = facilities(given["FACILITIES"], fields, there["FACILITIES"].name, feedback)
    if "PLANS" in given:
        frames["PLANS"] = facilities(given["PLANS"], fields, there["PLANS"].name, feedback, state=col.PLANNED)
    if "HOMES" in given:
        frames["HOMES"] = people(given["HOMES"], population, there["HOMES"].name)
    metric = measured([(there[name].name, frame) for name, frame in frames.items()], feedback)
    made = dict(zip(frames, metric))
    if "PLANS" in made:
        made["FACILITIES"] = pd.concat([made["FACILITIES"], made.pop("PLANS")], ignore_index=True)
    return given, made


def tell_notes(notes: Iterable[Note], feedback: QgsProcessingFeedback) -> None:
    """Say what the computation had to say, but for what a study may have and plain layers need not."""
    from ...layers.problems import noted

    tell(noted(note for note in notes if note[0] not in _OF_STUDIES), feedback)


def study_of(
    metric: Mapping[str, gpd.GeoDataFrame], radius: float, width: float, least: float = 100.0, **more: Any
) -> Study:
    """Give the small study that layers (by parameter, in one CRS in metres) make up."""
    from ...geo.study import KindRule, Settings, Study

    kinds = {
        "FACILITIES": KIND,
        "AREAS": "street",
        "MASK": "built_up",
        "HOMES": "residential",
        "STREETS": "street_line",
    }
    frames = {kind: metric[name].reset_index(drop=True) for name, kind in kinds.items() if name in metric}
    if "street" in frames:
        frames["street"] = numbered(frames["street"])
    measure = "streets" if "STREETS" in metric else "straight"
    settings = Settings(measure=measure, beside_street_m=width, gap_min_m2=least)
    return Study(frames, {KIND: KindRule(radius)}, settings, **more)


def numbered(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Give the geometries alone, with their position as id."""
    import geopandas

    return geopandas.GeoDataFrame(
        {"id": [str(place) for place in range(len(frame))]}, geometry=frame.geometry.to_numpy(), crs=frame.crs
    )
