"""JSON files that people write: read, and refused with the place and line of every fault.

``json`` forgets the lines, but a person needs them to mend a file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from .problems import Problem, Refused
from .schemacheck import Finding

NO_LINE, TOP = "–", "(top)"
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def read(path: Path) -> tuple[Any, Mapping[str, int]]:
    """Give what a file holds and the line of every place in it; ``Refused`` where it isn't JSON."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return json.loads(text), lines(text)
    except OSError as error:
        raise Refused(Problem.of("study_missing", path=str(path), reason=error.strerror or str(error))) from error
    except UnicodeDecodeError as error:
        raise Refused(Problem.of("study_not_utf8", path=str(path), byte=error.start)) from error
    except json.JSONDecodeError as error:
        raise Refused(
            Problem.of("study_not_json", path=str(path), line=error.lineno, column=error.colno, reason=error.msg)
        ) from error


def refuse(findings: Iterable[Finding], path: str = "", where: Mapping[str, int] = {}) -> None:
    """Raise ``Refused`` with all findings, if there are any; ``where`` gives the lines, if they are known."""
    problems = []
    for one in findings:
        place = {"path": path, "place": one.place or TOP, "line": where.get(one.place, NO_LINE)}
        problems.append(Problem(one.code, params={**place, **one.params}))
    if problems:
        raise Refused(*problems)


def lines(text: str) -> dict[str, int]:
    """Give the line of every place (``sources[2].kind``; the whole: empty) of a text that ``json`` could read."""
    found: dict[str, int] = {}
    _value(_tokens(text), "", found)
    return found


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    line, done = 1, 0
    for token in _TOKEN.finditer(text):
        line, done = line + text.count("\n", done, token.start()), token.start()
        yield token.group(), line


def _value(tokens: Iterator[tuple[str, int]], place: str, found: dict[str, int]) -> bool:
    """Note one value and what is in it; False where an array ends instead."""
    sign, line = next(tokens)
    if sign == "]":
        return False
    found.setdefault(place, line)
    if sign == "{":
        _members(tokens, place, found)
    elif sign == "[":
        number = 0
        while _value(tokens, f"{place}[{number}]", found) and next(tokens)[0] == ",":
            number += 1
    return True


def _members(tokens: Iterator[tuple[str, int]], place: str, found: dict[str, int]) -> None:
    for sign, line in tokens:
        if sign == "}":
            return
        if sign == ",":
            continue
        name = str(json.loads(sign))
        inside = f"{place}.{name}" if place else name
        found[inside] = line
        next(tokens)
        _value(tokens, inside, found)
