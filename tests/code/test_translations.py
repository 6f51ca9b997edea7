"""Every sentence for people is there in Chinese too."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from xml.dom import minidom

import pytest
from civicgrid.tests.tools import collect_texts

CHECKOUT = Path(__file__).resolve().parents[2]
CONTEXT = "CivicGrid"
CATALOGUE = CHECKOUT / "resources" / "i18n" / "civicgrid_zh_CN.ts"
PLACE = re.compile(r"\{[^{}]*\}")


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
    assert not {text: place for text, place in collect_texts.texts() if text not in catalogue}


def test_no_string_of_the_catalogue_is_left_over(catalogue: dict[str, tuple[str, bool]]) -> None:
    assert not set(catalogue) - {text for text, _ in collect_texts.texts()}


def test_every_string_is_translated(catalogue: dict[str, tuple[str, bool]]) -> None:
    assert not [source for source, (text, finished) in catalogue.items() if not finished or not text.strip()]


def test_placeholders_agree(catalogue: dict[str, tuple[str, bool]]) -> None:
    wrong = {s: t for s, (t, _) in catalogue.items() if t and set(PLACE.findall(s)) != set(PLACE.findall(t))}
    assert not wrong


def test_context_is_one() -> None:
    document = minidom.parse(str(CATALOGUE))  # noqa: S318 - our own file
    names = {text_of(context.getElementsByTagName("name")[0]) for context in document.getElementsByTagName("context")}
    assert names == {CONTEXT}


def test_only_literals_are_translated() -> None:
    """A text that is put together at run time is in no catalogue."""
    wrong = [
        f"{path.relative_to(CHECKOUT)}:{node.lineno}"
        for path in sorted((CHECKOUT / "qgis_plugin").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and called(node.func) == "translate" and not is_literal(node)
        if path.name != "language.py"  # the function itself
    ]
    assert not wrong


def called(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def is_literal(node: ast.Call) -> bool:
    context, text = (getattr(argument, "value", None) for argument in node.args)
    return context == CONTEXT and isinstance(text, str)
