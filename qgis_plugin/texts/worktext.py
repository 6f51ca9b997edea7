"""The forms of the sentences of the work report."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Give the forms."""
    forms = {**_parts(translate), **_coverage(translate), **_cases(translate)}
    return {f"text.worktext_{key}": text for key, text in forms.items()}


def _parts(translate: Translate) -> dict[str, str]:
    return {
        "overall": translate("CivicGrid", "In brief"),
        "between": translate("CivicGrid", ", "),
        "between_facts": translate("CivicGrid", "; "),
        "stop": translate("CivicGrid", "."),
        "rate": translate("CivicGrid", "{share} ({n}/{total})"),
        "rate_of": translate("CivicGrid", "{share} ({n}/{total} {unit})"),
        "named_count": translate("CivicGrid", "{name} {count}"),
        "named_rate": translate("CivicGrid", "{metric} {rate}"),
        "in_service": translate("CivicGrid", "In service in the whole district: {kinds}."),
        "people": translate("CivicGrid", "Residents: {people}."),
        "kinds_met": translate(
            "CivicGrid", "Kinds that can be judged: {total}; of these meet their standard: {count}."
        ),
        "extremes": translate(
            "CivicGrid",
            "{metric} by street ({total} in all): highest in {best}, {best_rate}; lowest in {worst}, {worst_rate}.",
        ),
        "since": translate("CivicGrid", "Since the run of {date}: {changes}."),
        "changed": translate("CivicGrid", "{metric} from {before} to {after}"),
        "changed_of_kind": translate("CivicGrid", "{kind}: {metric} from {before} to {after}"),
        "basis": translate(
            "CivicGrid",
            "Figures of the run {run} of {date}, measured in {crs}. Behind each share stand its parts (n/N);"
            " overlapping service areas count once.",
        ),
    }


def _coverage(translate: Translate) -> dict[str, str]:
    return {
        "reach": translate("CivicGrid", "{radius} m"),
        "reach_streets": translate("CivicGrid", "{radius} m along streets"),
        "map": translate("CivicGrid", "{kind}: green within {reach}, red the gaps; dots are those in service."),
        "standing": translate("CivicGrid", "{kind}: {count} in service in the whole district."),
        "covers": translate("CivicGrid", "{kind}: {count} in service in the whole district; within {reach}: {shares}."),
        "share_of": translate("CivicGrid", "{rate} of {what}"),
        "distance": translate(
            "CivicGrid",
            "From {origin} to the nearest one ({kind}): median {median} m, 90 % at most {p90} m, the farthest {most} m"
            " ({n} of {total} measured).",
        ),
        "greatest_gap": translate("CivicGrid", "In greatest need is gap no. {number} ({place}): {area}."),
        "greatest_gap_people": translate(
            "CivicGrid", "In greatest need is gap no. {number} ({place}): {area}, {people} people."
        ),
        "rises": translate(
            "CivicGrid",
            "{after}: {kind} {count_after} ({before}: {count_before}); within {reach} the covered share of {what} rises"
            " from {rate_before} to {rate_after}.",
        ),
        "falls": translate(
            "CivicGrid",
            "{after}: {kind} {count_after} ({before}: {count_before}); within {reach} the covered share of {what} falls"
            " from {rate_before} to {rate_after}.",
        ),
        "stays": translate(
            "CivicGrid",
            "{after}: {kind} {count_after} ({before}: {count_before}); within {reach} the covered share of {what} stays"
            " as it is, {rate_before}.",
        ),
        "gained": translate("CivicGrid", "Newly covered: {area} ha."),
        "lost": translate("CivicGrid", "No longer covered: {area} ha."),
        "plan": translate(
            "CivicGrid",
            "{part} {year}: {task} to be built; done {done} ({share}), under construction {building}, not begun"
            " {planned}, late {late}.",
        ),
    }


def _cases(translate: Translate) -> dict[str, str]:
    return {
        "cases": translate("CivicGrid", "Cases: {count}."),
        "cases_of": translate("CivicGrid", "Cases of {period}: {count}."),
        "rates": translate("CivicGrid", "In the whole district: {rates}."),
        "classes": translate("CivicGrid", "Most frequent are (n/N): {classes}."),
        "hot_streets": translate("CivicGrid", "Most hot cells lie in: {streets}."),
    }
