"""Texts of studies, kinds and standards, which come in Chinese and in English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_BETWEEN = {", ": "、", "; ": "；"}
"""Signs between the parts of a list, in English and in Chinese."""


def short(language: str) -> str:
    """Give a language as such texts are keyed: ``zh…`` is ``zh``, all else ``en``."""
    return "zh" if language.lower().startswith("zh") else "en"


def text_in(texts: Mapping[str, str], language: str) -> str:
    """Give a text in ``language``, or in the one it has."""
    return texts.get(short(language)) or next(iter(texts.values()), "")


def aside(text: str, words: str, language: str) -> str:
    """Add some words in brackets to a text."""
    return f"{text}（{words}）" if short(language) == "zh" else f"{text} ({words})"


def told(name: str, value: object, language: str) -> str:
    """Say of a name what it is, or of a thing which one."""
    return f"{name}：{value}" if short(language) == "zh" else f"{name}: {value}"


def listed(parts: Iterable[str], language: str, between: str = ", ") -> str:
    """List things in a line; ``between`` is a comma, or a semicolon where they hold commas of their own."""
    return (_BETWEEN[between] if short(language) == "zh" else between).join(parts)
