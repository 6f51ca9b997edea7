"""The one catalogue of sentences: code of a problem → what is wrong · why it matters · what to do.

Every code of ``layers.problems.CODES`` stands in exactly one of the tables in ``catalogue``; a test holds it complete.
The tables are functions, since the language is known only once QGIS runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from .language import translate

if TYPE_CHECKING:
    from ..layers.problems import Problem

_ROWS_SHOWN = 8


class Message(NamedTuple):
    """What is wrong, why it matters, what to do; placeholders are the parameters of the problem."""

    wrong: str
    why: str
    todo: str


class _Params(dict[str, object]):
    """Parameters for a sentence: one that was not given shows as its name, rather than hiding the sentence."""

    def __missing__(self, key: str) -> str:
        return f"({key})"


def catalogue() -> dict[str, Message]:
    """Give every message in the language in use."""
    return {**_computing(), **_writing()}


def title(problem: Problem) -> str:
    """Say in one short sentence what is wrong."""
    return _fill(_message(problem).wrong, problem)


def sentence(problem: Problem) -> str:
    """Say what is wrong, why it matters and what to do."""
    message = _message(problem)
    parts = [_fill(part, problem) for part in message if part]
    place = _place(problem)
    return " ".join([*parts, place] if place else parts)


def sentences(problems: Iterable[Problem]) -> str:
    """Say all of them, one a line."""
    return "\n".join(sentence(problem) for problem in problems)


def explain(error: BaseException) -> str:
    """Say what an error means to the person in front of the screen."""
    from ..geo.errors import GeoError
    from ..layers.problems import CODES, Problem, Refused
    from .stack import StackMissing

    if isinstance(error, Refused):
        return sentences(error.problems)
    if isinstance(error, GeoError) and error.code in CODES:
        return sentence(Problem.of(error.code, **error.params))
    if isinstance(error, StackMissing):
        return stack_sentence(error)
    if isinstance(error, MemoryError):
        return translate("CivicGrid", "There is not enough memory for this. Close other programs, or compute one "
                                      "street at a time.")
    if isinstance(error, OSError) and error.filename:
        return sentence(Problem.of("output_not_writable", path=str(error.filename),
                                   reason=error.strerror or type(error).__name__))
    return translate("CivicGrid", "Something the program was not prepared for happened ({kind}: {text}). Nothing was "
                                  "changed. The details are in the message log, tab CivicGrid; please send them to the "
                                  "makers.").format(kind=type(error).__name__, text=error)


def stack_sentence(error: StackMissing) -> str:  # noqa: F821 - imported lazily above
    """Say which packages are missing and the one way to get them."""
    from .stack import remedy

    names = ", ".join(item.package.name if item.found is None else f"{item.package.name} {item.found}"
                      for item in error.packages)
    text = translate("CivicGrid", "CivicGrid can't compute: these Python packages are missing or too old: {names}. "
                                  "QGIS itself is not affected. To get them: {remedy}")
    return text.format(names=names, remedy=remedy(error.packages))


def _message(problem: Problem) -> Message:
    known = catalogue().get(problem.code)
    if known is not None:
        return known
    return Message(translate("CivicGrid", "A problem without a description: {code}.").format(code=problem.code), "", "")


def _fill(text: str, problem: Problem) -> str:
    params: Mapping[str, object] = {"layer": problem.layer, **problem.params}
    return text.format_map(_Params(params))


def _place(problem: Problem) -> str:
    if not problem.rows:
        return ""
    shown = ", ".join(str(row) for row in problem.rows[:_ROWS_SHOWN])
    if len(problem.rows) > _ROWS_SHOWN:
        return translate("CivicGrid", "(rows {rows} … {count} in all)").format(rows=shown, count=len(problem.rows))
    return translate("CivicGrid", "(rows {rows})").format(rows=shown)


def _computing() -> dict[str, Message]:
    return {
        "crs_not_metric": Message(
            translate("CivicGrid", "The layer's coordinate system ({crs}) can't be measured in."),
            translate("CivicGrid", "Degrees and Web Mercator are not metres on the ground: “300 m” would be wrong by "
                                   "up to a third."),
            translate("CivicGrid", "Choose a measuring coordinate system, in metres, of your region, or leave the "
                                   "choice to the program."),
        ),
        "crs_mismatch": Message(
            translate("CivicGrid", "Two layers have different coordinate systems: {left} and {right}."),
            translate("CivicGrid", "They can't be measured against each other."),
            translate("CivicGrid", "Bring both into one coordinate system first."),
        ),
        "nothing_to_measure": Message(
            translate("CivicGrid", "“{layer}” has no feature that can be used."),
            translate("CivicGrid", "Without it there is nothing to measure."),
            translate("CivicGrid", "Check that the layer has features with geometry, and that no filter hides them."),
        ),
    }


def _writing() -> dict[str, Message]:
    return {
        "output_not_writable": Message(
            translate("CivicGrid", "Can't write to {path}: {reason}."),
            translate("CivicGrid", "No result was written; older results still stand."),
            translate("CivicGrid", "Choose another folder, or close the program that has the file open."),
        ),
        "geojson_invalid": Message(
            translate("CivicGrid", "The GeoJSON of “{layer}” does not hold its standard: {reason}."),
            translate("CivicGrid", "Web programs could refuse it or show it in the wrong place."),
            translate("CivicGrid", "Repair the geometries of that layer (Vector → Geometry tools) and run again."),
        ),
        "web_assets_missing": Message(
            translate("CivicGrid", "The web page's script is missing: {path}."),
            translate("CivicGrid", "Without it the page would stay blank."),
            translate("CivicGrid", "Install the plugin again from its zip; in a checkout run ./dev demo once."),
        ),
        "workspace_unreadable": Message(
            translate("CivicGrid", "{path} is not a CivicGrid workspace: {reason}."),
            "",
            translate("CivicGrid", "Choose a civicgrid.gpkg made by “Run study”."),
        ),
    }
