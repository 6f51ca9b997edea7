"""Texts that nobody asks for any more, and texts that never reach a translator."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from civicgrid.tests.helppages import PAGES, read

CHECKOUT = Path(__file__).resolve().parents[2]
CHINESE = re.compile("[一-鿿]")
SENTENCE = re.compile(r"[A-Z][a-z]+( [a-z]+)+")
NOT_SHOWN = {"Conversion of an array with ndim > 0"}  # a warning of pyproj, to be recognised
SHOWING = set(
    "addAction addItem addItems addMenu addRow addTab pushInfo pushWarning reportError setAccessibleName "
    "setHeaderLabels setLabelText setPlaceholderText setPrefix setSpecialValueText setStatusTip setSuffix setText "
    "setTitle setToolTip setWindowTitle".split()
)
"""What puts a text before people."""
ANYTHING = "[^.]+"
AS_IT_IS = {"English", "zh_CN", "en", "skip", "replace", "append"}  # a language's own name; values behind a choice


def sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (CHECKOUT / folder).rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def literals(path: Path) -> Iterator[ast.Constant]:
    """Every text in a file but those for the translator and the docstrings."""
    passed = set()
    for node in ast.walk(tree(path)):
        if (isinstance(node, ast.Call) and called(node) == "translate") or isinstance(node, ast.Expr):
            passed |= {id(inner) for inner in ast.iter_child_nodes(node) if isinstance(inner, ast.Constant)}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed:
            yield node


def place(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(CHECKOUT)}:{getattr(node, 'lineno', 0)}"


def test_every_sentence_goes_to_the_translator() -> None:
    wrong = [
        f"{place(path, node)}: {node.value}"
        for path in sources("qgis_plugin")
        for node in literals(path)
        if SENTENCE.match(node.value) and not CHINESE.search(node.value) and node.value not in NOT_SHOWN
    ]
    assert wrong == []


def test_what_is_put_before_people_comes_from_the_translator() -> None:
    wrong = [
        f"{place(path, given)}: {given.value}"
        for path in sources("qgis_plugin")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and called(node) in SHOWING
        for given in node.args
        if isinstance(given, ast.Constant) and re.search("[A-Za-z]{2}", str(given.value))
        if isinstance(given.value, str) and given.value not in AS_IT_IS
    ]
    assert wrong == []


def label_keys() -> Iterator[str]:
    for path in sources("qgis_plugin/texts"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Dict):
                yield from (str(key.value) for key in node.keys if isinstance(key, ast.Constant))


@cache
def names_in_use() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Every name in the code and its data outside the labels, and the shapes of those that are put together."""
    code = [path for path in sources("geo", "layers", "qgis_plugin") if "texts" not in path.parts]
    data = [*(CHECKOUT / "resources").glob("*.json"), *(CHECKOUT / "resources" / "web" / "page").glob("*.js")]
    text = " ".join(path.read_text(encoding="utf-8") for path in (*code, *data))
    quoted = re.findall(r"[\"']([^\"'\n]+)[\"']", text)
    joined = (node for path in code for node in ast.walk(tree(path)) if isinstance(node, ast.JoinedStr))
    shapes = tuple(re.compile(shape) for shape in map(shape_of, joined) if says_something(shape))
    return frozenset([*quoted, *re.findall(r"\w+", text)]), shapes


def says_something(shape: str) -> bool:
    """Whether more of a name is fixed than what sort of label it is (``text.…``)."""
    fixed = re.sub(r"^[a-z]+\\\.", "", shape.replace(ANYTHING, ""))
    return len(re.findall("[a-z]", fixed)) >= 3


def shape_of(joined: ast.JoinedStr) -> str:
    return "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ANYTHING for part in joined.values)


def is_used(key: str) -> bool:
    names, shapes = names_in_use()
    short = key.rpartition(".")[2]
    return short in names or any(shape.fullmatch(name) for shape in shapes for name in (key, short, f"text.{short}"))


def test_every_label_is_asked_for() -> None:
    assert not is_used("text.nobody asks for this")
    assert not is_used("never_heard_of")
    assert [key for key in label_keys() if not is_used(key)] == []


@pytest.mark.parametrize("name", PAGES)
def test_help_is_written_in_its_language(name: str) -> None:
    assert not CHINESE.search(read("en", name).words)
    foreign = [line for line in read("zh", name).words.splitlines() if re.search(r"([a-z]+ ){3}", line)]
    assert [line for line in foreign if not CHINESE.search(line)] == []


def test_scripts_of_the_web_page_hold_no_sentence() -> None:
    quoted = re.compile(r"\"([^\"\n]*)\"|'([^'\n]*)'|`([^`]*)`")
    wrong = [
        f"{path.name}: {text}"
        for path in (CHECKOUT / "resources" / "web" / "page").glob("*.js")
        for found in quoted.findall(path.read_text(encoding="utf-8"))
        for text in found
        if SENTENCE.match(text) or CHINESE.search(text)
    ]
    assert wrong == []


def test_printed_sheets_hold_places_for_words_alone() -> None:
    wrong = [
        f"{path.name}: {text}"
        for path in (CHECKOUT / "resources" / "prints").glob("*.qpt")
        for text in re.findall('labelText="([^"]*)"', path.read_text(encoding="utf-8"))
        if not re.fullmatch(r"\[[a-z ]+\]", text)
    ]
    assert wrong == []
