"""What a person chooses of the settings of a study on the page *Analyse*; the first value is the one that ships."""

from __future__ import annotations

from dataclasses import dataclass

from ..language import translate


@dataclass(frozen=True)
class Choice:
    """One setting: its key, how it is called, what it does, and its values with their names."""

    key: str
    label: str
    tip: str
    values: tuple[tuple[str, str], ...]


def of_coverage() -> list[Choice]:
    """Give those of distances and gaps."""
    return [
        Choice(
            "measure",
            translate("CivicGrid", "Distances"),
            translate("CivicGrid", "How distances and service areas are measured; the standards' radii stay the same"),
            (
                ("straight", translate("CivicGrid", "in a straight line")),
                ("streets", translate("CivicGrid", "along streets")),
            ),
        ),
        Choice(
            "gaps_by",
            translate("CivicGrid", "Gaps"),
            translate(
                "CivicGrid", "Whether a gap ends where a street or community ends, to be told to whom it belongs"
            ),
            (
                ("none", translate("CivicGrid", "whole")),
                ("street", translate("CivicGrid", "cut at the borders of streets")),
                ("community", translate("CivicGrid", "cut at the borders of communities")),
            ),
        ),
    ]


def of_siting() -> list[Choice]:
    """Give what is asked of further sites."""
    return [
        Choice(
            "siting_question",
            translate("CivicGrid", "Asked is"),
            translate("CivicGrid", "What the sites are to be best for"),
            (
                ("most", translate("CivicGrid", "to cover most")),
                ("fewest", translate("CivicGrid", "the fewest sites for a share")),
                ("walk", translate("CivicGrid", "the shortest mean walk")),
                ("worst", translate("CivicGrid", "the shortest longest walk")),
            ),
        ),
        Choice(
            "siting_standing",
            translate("CivicGrid", "Standing is"),
            translate("CivicGrid", "Whether what is being built or planned serves already when sites are chosen"),
            (
                ("existing", translate("CivicGrid", "what is there")),
                ("planned", translate("CivicGrid", "what is there, being built and planned")),
            ),
        ),
        Choice(
            "siting_points",
            translate("CivicGrid", "Candidates are"),
            translate("CivicGrid", "What is made in the gaps where the study brings no candidate sites"),
            (
                ("raster", translate("CivicGrid", "points of a raster")),
                ("corners", translate("CivicGrid", "street corners")),
            ),
        ),
    ]


def of_cases() -> list[Choice]:
    """Give those of hot spots, of periods and of rates."""
    return [*_of_hotspots(), *_of_time(), *_of_rates()]


def _of_hotspots() -> list[Choice]:
    return [
        Choice(
            "neighbours",
            translate("CivicGrid", "Neighbours"),
            translate("CivicGrid", "Which cells count as neighbours when hot spots are looked for"),
            (
                ("queen", translate("CivicGrid", "a common edge or corner")),
                ("rook", translate("CivicGrid", "a common edge")),
                ("band", translate("CivicGrid", "within a distance, chosen from the cells")),
                ("nearest", translate("CivicGrid", "the nearest cells")),
            ),
        ),
        Choice(
            "crowded_spots",
            translate("CivicGrid", "Crowded spots"),
            translate("CivicGrid", "Cases with very many others on one spot when hot spots are looked for"),
            (
                ("apart", translate("CivicGrid", "left out")),
                ("with", translate("CivicGrid", "counted")),
            ),
        ),
    ]


def _of_time() -> list[Choice]:
    month, quarter, year = (
        translate("CivicGrid", "months"),
        translate("CivicGrid", "quarters"),
        translate("CivicGrid", "years"),
    )
    return [
        Choice(
            "period_unit",
            translate("CivicGrid", "Time in"),
            translate("CivicGrid", "Into what time is cut to see hot spots come and go"),
            (
                ("auto", translate("CivicGrid", "the longest of which there are enough")),
                ("month", month),
                ("week", translate("CivicGrid", "weeks")),
                ("day", translate("CivicGrid", "days")),
                ("quarter", quarter),
                ("year", year),
            ),
        ),
        Choice(
            "figures_by",
            translate("CivicGrid", "Ranking by"),
            translate("CivicGrid", "Periods of the figures of cases, each ranked against the one before"),
            (("month", month), ("quarter", quarter), ("year", year)),
        ),
    ]


def _of_rates() -> list[Choice]:
    return [
        Choice(
            "case_due",
            translate("CivicGrid", "Rates of"),
            translate("CivicGrid", "Of which cases the rates of closing and handling are taken"),
            (
                ("deadline", translate("CivicGrid", "cases done or past their deadline")),
                ("filed", translate("CivicGrid", "all cases filed")),
            ),
        ),
        Choice(
            "case_in_time_by",
            translate("CivicGrid", "In time by"),
            translate("CivicGrid", "Which date must be within the deadline"),
            (
                ("closed", translate("CivicGrid", "the day of closing")),
                ("handled", translate("CivicGrid", "the day of handling")),
            ),
        ),
    ]
