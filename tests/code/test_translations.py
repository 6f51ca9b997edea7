"""Every sentence for people is there in Chinese too."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.dom import minidom

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
CONTEXT = "CivicGrid"
CATALOGUE = CHECKOUT / "resources" / "i18n" / "civicgrid_zh_CN.ts"
PLACE = re.compile(r"\{[^{}]*\}")


def literals() -> Iterator[tuple[str, str]]:
    """Give every string that the plugin passes to ``translate``, with its place."""
    for path in sorted((CHECKOUT / "qgis_plugin").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node.func) == "translate" and len(node.args) == 2:
                place = f"{path.relative_to(CHECKOUT)}:{node.lineno}"
                text = node.args[1]
                # a table of strings is looked up by name; the table's own entries are literals elsewhere
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.value, place


def called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


@pytest.fixture(scope="module")
def catalogue() -> dict[str, tuple[str, bool]]:
    """Source → translation, and whether it is finished."""
    found: dict[str, tuple[str, bool]] = {}
    document = minidom.parse(str(CATALOGUE))  # noqa: S318 - our own file
    for context in document.getElementsByTagName("context"):
        for message in context.getElementsByTagName("message"):
            translation = message.getElementsByTagName("translation")[0]
            state = translation.getAttribute("type")
            if state not in {"vanished", "obsolete"}:
                found[text_of(message.getElementsByTagName("source")[0])] = (
                    text_of(translation),
                    state != "unfinished",
                )
    return found


def text_of(node: minidom.Element) -> str:
    return "".join(child.data for child in node.childNodes if child.nodeType == child.TEXT_NODE)


def test_every_string_is_in_the_catalogue(catalogue: dict[str, tuple[str, bool]]) -> None:
    assert not {text: place for text, place in literals() if text not in catalogue}


def test_every_string_is_translated(catalogue: dict[str, tuple[str, bool]]) -> None:
    assert not [source for source, (text, finished) in catalogue.items() if not finished or not text.strip()]


def test_placeholders_agree(catalogue: dict[str, tuple[str, bool]]) -> None:
    wrong = {s: t for s, (t, _) in catalogue.items() if t and set(PLACE.findall(s)) != set(PLACE.findall(t))}
    assert not wrong


def test_context_is_one() -> None:
    document = minidom.parse(str(CATALOGUE))  # noqa: S318 - our own file
    names = {text_of(context.getElementsByTagName("name")[0]) for context in document.getElementsByTagName("context")}
    assert names == {CONTEXT}
