"""Texts about supply: who is served by how much, how evenly, and when."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name columns, figures, units and scenarios."""
    return {
        "capacity": translate("CivicGrid", "Capacity"),
        "demand": translate("CivicGrid", "Demand"),
        "overload": translate("CivicGrid", "Demand per unit of capacity"),
        "times_mean": translate("CivicGrid", "Times the mean load"),
        "supply": translate("CivicGrid", "Supply"),
        "people_share": translate("CivicGrid", "Share of people, poorest supplied first"),
        "supply_share": translate("CivicGrid", "Share of supply"),
        "hour": translate("CivicGrid", "Hour"),
        "day": translate("CivicGrid", "Day"),
        "open": translate("CivicGrid", "Open"),
        "open.open": translate("CivicGrid", "open"),
        "open.closed": translate("CivicGrid", "closed at that time"),
        "open.unknown": translate("CivicGrid", "hours unknown"),
        "metric.capacity": translate("CivicGrid", "Capacity"),
        "metric.capacity_known": translate("CivicGrid", "Facilities of known capacity"),
        "metric.capacity_per_1000": translate("CivicGrid", "Capacity in the area per 1,000 people"),
        "metric.supply_per_1000": translate("CivicGrid", "Capacity within reach per 1,000 people"),
        "metric.demand_per_capacity": translate("CivicGrid", "People per unit of capacity"),
        "metric.gini_supply": translate("CivicGrid", "Gini of the supply over communities"),
        "metric.lorenz_supply": translate("CivicGrid", "Lorenz curve: share of supply"),
        "metric.open_facilities": translate("CivicGrid", "Facilities open at that time"),
        "metric.hours_known": translate("CivicGrid", "Facilities of known opening hours"),
        "text.n_hour": translate("CivicGrid", "{figure}: n ({unit})"),
        "text.of_hour": translate("CivicGrid", "{figure}: N ({unit})"),
        "text.share_hour": translate("CivicGrid", "{figure}: share (0–1)"),
        "text.share_hour_most": translate("CivicGrid", "{figure}: share if unknown hours were open (0–1)"),
        "unit.capacity": translate("CivicGrid", "units of capacity"),
        "unit.berths": translate("CivicGrid", "berths"),
        "unit.seats": translate("CivicGrid", "seats"),
        "unit.t/d": translate("CivicGrid", "t/d"),
        **days(translate),
        **_scenarios(translate),
    }


def of_kind(translate: Translate) -> dict[str, str]:
    """Name the columns and layers that there is one of for each kind of facility."""
    return {
        "demand_of": translate("CivicGrid", "{kind}: demand and capacity"),
        "supply_per_1000": translate("CivicGrid", "{kind}: capacity within reach per 1,000 people"),
    }


def days(translate: Translate) -> dict[str, str]:
    """Name the days of the week, from Monday on."""
    return {
        "day.mo": translate("CivicGrid", "Monday"),
        "day.tu": translate("CivicGrid", "Tuesday"),
        "day.we": translate("CivicGrid", "Wednesday"),
        "day.th": translate("CivicGrid", "Thursday"),
        "day.fr": translate("CivicGrid", "Friday"),
        "day.sa": translate("CivicGrid", "Saturday"),
        "day.su": translate("CivicGrid", "Sunday"),
    }


def _scenarios(translate: Translate) -> dict[str, str]:
    """Name every hour of the week, as a scenario of figures."""
    from ...geo import columns as col

    forms = {
        False: translate("CivicGrid", "open on {day} at {hour}:00"),
        True: translate("CivicGrid", "open on {day} at {hour}:00, or hours unknown"),
    }
    return {
        f"scenario.{col.open_at(key.partition('.')[2], hour, at_most=at_most)}": form.format(day=day, hour=hour)
        for key, day in days(translate).items()
        for hour in range(24)
        for at_most, form in forms.items()
    }
