"""Texts about standards: verdicts on what they demand, and the scorecard."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name columns and figures, and the parts of a verdict."""
    return {
        "meets": translate("CivicGrid", "Meets the standard"),
        "meets.yes": translate("CivicGrid", "meets"),
        "meets.no": translate("CivicGrid", "fails"),
        "meets.unknown": translate("CivicGrid", "not judged"),
        "reason": translate("CivicGrid", "Why not judged"),
        "target": translate("CivicGrid", "Target"),
        "confirmed": translate("CivicGrid", "Clause verified"),
        "kinds_met": translate("CivicGrid", "Kinds that meet their standard"),
        "kinds_judged": translate("CivicGrid", "Kinds judged"),
        "score_rank": translate("CivicGrid", "Rank by standards met"),
        "dwelling_id": translate("CivicGrid", "Number of the dwelling"),
        "dwelling_name": translate("CivicGrid", "Name of the dwelling"),
        "demanded_m": translate("CivicGrid", "Distance demanded (m)"),
        "metric.facilities_per_used_km2": translate("CivicGrid", "Facilities per km² of the land use"),
        "metric.spacing_kept": translate("CivicGrid", "Facilities whose next one is near enough"),
        "metric.distance_kept": translate("CivicGrid", "Facilities that keep their distance"),
        "metric.m2_per_person": translate("CivicGrid", "Area per person"),
        "metric.kinds_met": translate("CivicGrid", "Kinds that meet their standard"),
        "unit.m2": translate("CivicGrid", "m²"),
        "text.verdicts": translate("CivicGrid", "Verdicts by the standards"),
        "text.scorecard": translate("CivicGrid", "Scorecard"),
        **_sentences(translate),
        **_reasons(translate),
    }


def _sentences(translate: Translate) -> dict[str, str]:
    """``clause`` is number and clause; ``measured`` one of the texts below it; ``why`` a reason."""
    land = translate("CivicGrid", "{value} ({n} of {n_total} ha)")
    per_km2 = translate("CivicGrid", "{value} per km² ({n} on {n_total} km²)")
    return {
        "verdict.clause": translate("CivicGrid", "{clause} ({about})"),
        "verdict.yes": translate("CivicGrid", "meets {clause}: {measured}, target {target}"),
        "verdict.no": translate("CivicGrid", "fails {clause}: {measured}, target {target}"),
        "verdict.unknown": translate("CivicGrid", "{clause} can't be judged ({why}): {measured}"),
        "verdict.unmeasured": translate("CivicGrid", "{clause} can't be judged: {why}"),
        "measured.covered_builtup": land,
        "measured.covered_land": land,
        "measured.covered_residential": translate("CivicGrid", "{value} ({n} of {n_total} ha of residential land)"),
        "measured.covered_population": translate("CivicGrid", "{value} ({n} of {n_total} people)"),
        "measured.facilities_per_built_km2": per_km2,
        "measured.facilities_per_used_km2": per_km2,
        "measured.spacing_kept": translate(
            "CivicGrid", "{value} ({n} of {n_total}) have the next one within {limit} m"
        ),
        "measured.distance_kept": translate("CivicGrid", "{value} ({n} of {n_total}) keep {limit} m from dwellings"),
        "measured.m2_per_person": translate("CivicGrid", "{value} m² per person ({n} m² for {n_total} people)"),
        "target.facilities_per_built_km2": translate("CivicGrid", "at least {target} per km²"),
        "target.facilities_per_used_km2": translate("CivicGrid", "at least {target} per km²"),
        "target.m2_per_person": translate("CivicGrid", "{target} m² per person"),
    }


def _reasons(translate: Translate) -> dict[str, str]:
    """Why a demand can't be judged."""
    return {
        "why.no_target": translate("CivicGrid", "the clause names a radius, but no share that must be covered"),
        "why.no_land": translate("CivicGrid", "no land of which a share could be taken"),
        "why.no_builtup": translate("CivicGrid", "the built-up area is not known; this is of all land"),
        "why.no_residential": translate("CivicGrid", "no residential land is known here"),
        "why.no_population": translate("CivicGrid", "no population is known here"),
        "why.no_land_use": translate("CivicGrid", "no land of this use is known; add a layer of land by use"),
        "why.only_one": translate("CivicGrid", "there is only one facility of the kind"),
        "why.no_dwellings": translate("CivicGrid", "neither buildings nor residential land are known"),
        "why.no_buildings": translate(
            "CivicGrid", "residential land is nearer, but where buildings stand on it is not known"
        ),
        "why.too_small": translate("CivicGrid", "so little land needs not even one facility"),
        "why.size_unknown": translate("CivicGrid", "the size of some facilities is not known"),
        "why.class_unknown": translate("CivicGrid", "of some facilities the class is not known"),
    }


def of_kind(translate: Translate) -> dict[str, str]:
    """Name the layers that there is one of for each kind of facility."""
    return {"too_near": translate("CivicGrid", "{kind}: dwellings too near")}
