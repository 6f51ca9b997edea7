"""What a study may set of the checks."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Optional

from .. import standards
from ..studyfile import StudyFile

_NO_RADIUS_M = 5_000.0
"""How far facilities may lie off the district where the standards name no radius at all."""


@dataclass(frozen=True)
class Limits:
    """Settings of the checks, as they ship; the schema of study files says what each one means.

    ``far_off_m``: None stands for the largest radius of the standards (``of`` fills it in).
    """

    near_m: float = 5.0
    far_off_m: Optional[float] = None
    case_far_off_m: float = 50_000.0
    check_min_m2: float = 1.0
    sliver_m: float = 1.0
    code_pattern: str = ""
    case_classes: tuple[str, ...] = ()

    @classmethod
    def of(cls, study: StudyFile) -> Limits:
        """Give the study's own settings, the rest as they ship."""
        names = {item.name for item in fields(cls)}
        own = cls(**{key: value for key, value in study.settings.items() if key in names})
        return own if own.far_off_m is not None else replace(own, far_off_m=_largest_radius(study))

    def off_m(self, role: str) -> float:
        """Tell how far off the district a row of this role may lie and still be kept as outside."""
        return self.case_far_off_m if role == "case" else float(self.far_off_m or 0.0)


def _largest_radius(study: StudyFile) -> float:
    """How far the facilities serve that serve farthest: those beyond it serve nobody in the district."""
    rules = standards.of(study.standards).rules
    further = (radius for radii in study.standards.radii_m.values() for radius in radii)
    return max([*(rule.radius_m for rule in rules if rule.radius_m is not None), *further], default=_NO_RADIUS_M)
