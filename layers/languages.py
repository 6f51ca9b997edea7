"""Texts of studies, kinds and standards, which come in Chinese and in English."""

from __future__ import annotations

from collections.abc import Mapping


def short(language: str) -> str:
    """Give a language as such texts are keyed: ``zh…`` is ``zh``, all else ``en``."""
    return "zh" if language.lower().startswith("zh") else "en"


def text_in(texts: Mapping[str, str], language: str) -> str:
    """Give a text in ``language``, or in the one it has."""
    return texts.get(short(language)) or next(iter(texts.values()), "")
