"""Texts of studies, kinds and standards, which come in Chinese and in English."""

from __future__ import annotations

from collections.abc import Mapping


def short(language: str) -> str:
    """Give a language as such texts are keyed: ``zh…`` is ``zh``, all else ``en``."""
    return "zh" if language.lower().startswith("zh") else "en"


def text_in(texts: Mapping[str, str], language: str) -> str:
    """Give a text in ``language``, or in the one it has."""
    return texts.get(short(language)) or next(iter(texts.values()), "")


def aside(text: str, words: str, language: str) -> str:
    """Add some words in brackets to a text."""
    return f"{text}（{words}）" if short(language) == "zh" else f"{text} ({words})"
