"""Errors of the computing core: they carry data, and leave the wording to the window."""

from __future__ import annotations


class GeoError(Exception):
    """Something the computation cannot go on with; ``code`` names it, ``params`` say of what.

    ``code`` is a key of ``layers.problems.CODES``; ``params`` are its parameters.
    """

    code = "geo_error"

    def __init__(self, **params: object) -> None:
        super().__init__(self.code, params)
        self.params = params


class NotMetric(GeoError):
    """The CRS is missing, in degrees, in other units than metres, or Web Mercator (params: crs)."""

    code = "crs_not_metric"


class CrsMismatch(GeoError):
    """Two layers measured together have different CRS (params: left, right)."""

    code = "crs_mismatch"


class NothingToMeasure(GeoError):
    """A layer that the computation needs has no usable feature (params: layer)."""

    code = "nothing_to_measure"


class Cancelled(Exception):
    """The person pressed cancel: not a failure, nothing is reported or left behind."""
