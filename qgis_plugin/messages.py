"""The one catalogue of sentences: code of a problem → what is wrong · why it matters · what to do.

The sentences stand in ``sentences/``, one for every code of ``layers.problems.CODES``; a test holds it complete.
"""

from __future__ import annotations

import errno
import os
from collections import ChainMap
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from qgis.core import QgsApplication

from . import sentences as texts
from .language import joined, listed, translate

if TYPE_CHECKING:
    from ..layers.problems import Problem
    from .stack import Missing

_ROWS_SHOWN = 8


class Message(NamedTuple):
    """What is wrong, why it matters, what to do; placeholders are the parameters of the problem."""

    wrong: str
    why: str
    todo: str


class _Params(dict[str, str]):
    """Parameters for a sentence, put into words when it asks for them: lists of thousands are often not shown.

    One that was not given shows as its name, rather than hiding the sentence.
    """

    def __init__(self, given: Mapping[str, object], names: Mapping[str, str]) -> None:
        super().__init__()
        self._given, self._names = given, names

    def __missing__(self, key: str) -> str:
        return _shown(self._given[key], self._names) if key in self._given else f"({key})"


def catalogue() -> dict[str, Message]:
    """Give every message in the language in use."""
    return {code: _parted(text) for code, text in texts.catalogue().items()}


def title(problem: Problem) -> str:
    """Say in one short sentence what is wrong."""
    return _fill(_message(problem).wrong, problem)


def sentence(problem: Problem) -> str:
    """Say what is wrong, why it matters and what to do."""
    message = _message(problem)
    return joined(*(_fill(part, problem) for part in message), _place(problem))


def sentences(problems: Iterable[Problem]) -> str:
    """Say all of them, one a line."""
    return "\n".join(sentence(problem) for problem in problems)


def explain(error: BaseException) -> str:
    """Say what an error means to the person in front of the screen."""
    from ..geo.errors import GeoError
    from ..layers.problems import CODES, Problem, Refused
    from ..layers.wholefile import is_full
    from .stack import StackMissing

    if isinstance(error, Refused):
        return sentences(error.problems)
    if isinstance(error, GeoError) and error.code in CODES:
        return sentence(Problem.of(error.code, **error.params))
    if isinstance(error, StackMissing):
        return stack_sentence(error.packages)
    if isinstance(error, MemoryError):
        return translate(
            "CivicGrid", "There is not enough memory for this. Close other programs, or compute one street at a time."
        )
    if is_full(error):
        return sentence(Problem.of("disk_full"))
    if isinstance(error, OSError) and error.filename:
        return sentence(
            Problem.of("output_not_writable", path=str(error.filename), reason=error.strerror or type(error).__name__)
        )
    return translate(
        "CivicGrid",
        "Something the program was not prepared for happened ({kind}: {text}). Nothing was "
        "changed. The details are in the message log, tab CivicGrid; please send them to the "
        "makers.",
    ).format(kind=type(error).__name__, text=error)


def stack_sentence(packages: tuple[Missing, ...]) -> str:
    """Say which packages are missing and the one way to get them."""
    from .stack import remedy

    names = listed(
        item.package.name if item.found is None else f"{item.package.name} {item.found}" for item in packages
    )
    text = translate(
        "CivicGrid",
        "CivicGrid can't compute: these Python packages are missing or too old: {names}. "
        "QGIS itself is not affected. To get them: {remedy}",
    )
    return text.format(names=names, remedy=remedy(packages))


def _message(problem: Problem) -> Message:
    known = texts.of(problem.code)
    if known is not None:
        return _parted(known)
    return Message(translate("CivicGrid", "A problem without a description: {code}.").format(code=problem.code), "", "")


def _parted(text: str) -> Message:
    return Message(*map(str.strip, text.split("|")))


def _fill(text: str, problem: Problem) -> str:
    from .words import labels

    names = ChainMap(_system_words(), labels(QgsApplication.locale()))
    return text.format_map(_Params({"layer": problem.layer, **problem.params}, names))


def _system_words() -> dict[str, str]:
    """Translate what systems say of files: they say it in English."""
    said = {
        errno.EACCES: translate("CivicGrid", "no permission"),
        errno.EPERM: translate("CivicGrid", "no permission"),
        errno.EROFS: translate("CivicGrid", "the disk is read-only"),
        errno.ENOENT: translate("CivicGrid", "no such file or folder"),
        errno.ENOTDIR: translate("CivicGrid", "a file is in the way"),
        errno.EISDIR: translate("CivicGrid", "there is a folder of this name"),
        errno.ENAMETOOLONG: translate("CivicGrid", "the name is too long"),
        errno.EIO: translate("CivicGrid", "reading or writing failed"),
    }
    return {os.strerror(code): words for code, words in said.items()}


def _shown(value: object, names: Mapping[str, str]) -> str:
    """Give a parameter as people read it: kinds and fields by name, numbers without noise."""
    if isinstance(value, float):
        return f"{value:,.1f}".rstrip("0").rstrip(".")
    if isinstance(value, (list, tuple, set)):
        return listed(_shown(item, names) for item in value)
    return names.get(str(value), str(value))


def _place(problem: Problem) -> str:
    if not problem.rows:
        return ""
    shown = listed(str(row) for row in problem.rows[:_ROWS_SHOWN])
    if len(problem.rows) > _ROWS_SHOWN:
        return translate("CivicGrid", "(rows {rows} … {count} in all)").format(rows=shown, count=len(problem.rows))
    return translate("CivicGrid", "(rows {rows})").format(rows=shown)
