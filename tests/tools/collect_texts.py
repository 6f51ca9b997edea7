"""Bring ``resources/i18n/*.ts`` up to date with the texts of the code; translations made stay.

    collect_texts.py            every text that ``translate("CivicGrid", "…")`` is called with, in all catalogues

pylupdate5 passes over calls that a formatter broke onto several lines; this reads the syntax tree.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.dom import minidom
from xml.sax.saxutils import escape

CHECKOUT = Path(__file__).resolve().parents[2]
HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en">"""


def texts() -> Iterator[tuple[str, str]]:
    """Give every text with the file it stands in, in the order of the files."""
    for path in sorted((CHECKOUT / "qgis_plugin").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) == "translate" and len(node.args) == 2:
                text = node.args[1]
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.value, path.relative_to(CHECKOUT).as_posix()


def translations(catalogue: Path) -> dict[str, str]:
    """Give what is translated in a catalogue."""
    found = {}
    for message in minidom.parse(str(catalogue)).getElementsByTagName("message"):  # noqa: S318 - our own file
        source, made = (_text(message, name) for name in ("source", "translation"))
        if made:
            found[source] = made
    return found


def write(catalogue: Path, made: dict[str, str]) -> tuple[int, int]:
    """Write the catalogue anew with the translations ``made``; give the number of texts, and of those without one."""
    there: dict[str, str] = {}
    for text, place in texts():
        there.setdefault(text, place)
    lines = [HEAD.format(language=catalogue.stem.partition("_")[2]), "<context>", "    <name>CivicGrid</name>"]
    for text, place in there.items():
        done = made.get(text)
        translation = f"<translation>{escape(done)}</translation>" if done else '<translation type="unfinished"/>'
        lines += [
            "    <message>",
            f'        <location filename="../../{place}"/>',
            f"        <source>{escape(text)}</source>",
            f"        {translation}",
            "    </message>",
        ]
    catalogue.write_text("\n".join([*lines, "</context>", "</TS>", ""]), encoding="utf-8")
    return len(there), len(set(there) - set(made))


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _text(message: minidom.Element, tag: str) -> str:
    return "".join(child.data for child in message.getElementsByTagName(tag)[0].childNodes)


if __name__ == "__main__":
    for path in sorted((CHECKOUT / "resources" / "i18n").glob("*.ts")):
        count, missing = write(path, translations(path))
        print(f"{path.name}: {count} texts, {missing} without translation")
