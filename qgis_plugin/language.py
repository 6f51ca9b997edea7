"""The languages of the program: of its windows, and of what it makes, which may be another.

``translate`` gives a text in the language of the interface. ``translator(language)`` gives a function that does the
same in any language, so that a Chinese map can be printed from an English QGIS and the other way round. The texts
stand in the code in English, the others in ``resources/i18n``; all are of one context, ``CivicGrid``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .paths import RESOURCES

CONTEXT = "CivicGrid"
ENGLISH = "en"
CHINESE = "zh_CN"
_WIDE_ENDS = "。！？；："

Translate = Callable[[str, str], str]


def translate(context: str, text: str) -> str:
    """Give the text in the language of the interface."""
    return QCoreApplication.translate(context, text)


def listed(words: Iterable[str]) -> str:
    """Put words behind one another as the language of the interface does."""
    from ..layers import languages

    return languages.listed(words, interface_key())


def told(name: str, value: str) -> str:
    """Say of a name what it is, with the colon of the language of the interface."""
    from ..layers import languages

    return languages.told(name, value, interface_key())


def aside(text: str, words: str) -> str:
    """Add some words in the brackets of the language of the interface."""
    from ..layers import languages

    return languages.aside(text, words, interface_key())


def joined(*sentences: str) -> str:
    """Put sentences behind one another; no space after Chinese punctuation."""
    said = ""
    for sentence in filter(None, sentences):
        said += sentence if not said or said[-1] in _WIDE_ENDS else f" {sentence}"
    return said


def known(language: str) -> str:
    """Give the language there are words of for what QGIS or a study names (``zh``, ``zh-Hans``, ``de`` …)."""
    return CHINESE if language.lower().startswith("zh") else ENGLISH


def short(language: str) -> str:
    """Give a language as texts in two languages are keyed: ``zh`` or ``en``."""
    return known(language)[:2]


def translator(language: str) -> Translate:
    """Give a ``translate`` for ``language``, whatever the interface speaks."""
    catalogue = _catalogue(known(language))
    if catalogue is None:
        return lambda _context, text: text
    # PyQt encodes the text of a translator as ASCII unless it comes as bytes
    return lambda context, text: catalogue.translate(context.encode(), text.encode()) or text


def interface_language() -> str:
    """Give the language of the window, as study files name it."""
    return known(_locale())


def interface_key() -> str:
    """Give the language of the window as texts in two languages are keyed."""
    return short(_locale())


def load_translator(language: str = "") -> Optional[QTranslator]:
    """Make the interface speak ``language`` (else that of QGIS); None where it is English.

    The caller removes the translator when the plugin is unloaded.
    """
    catalogue = _read(known(language or _locale()))
    if catalogue is not None:
        QCoreApplication.installTranslator(catalogue)
    return catalogue


def _locale() -> str:
    from qgis.core import QgsApplication

    return str(QgsApplication.locale())


@lru_cache(maxsize=2)
def _catalogue(language: str) -> Optional[QTranslator]:
    return _read(language)


def _read(language: str) -> Optional[QTranslator]:
    """Read the texts of a language; None for English, and where they were not compiled."""
    path = RESOURCES / "i18n" / f"civicgrid_{language}.qm"
    if not path.is_file():
        return None
    catalogue = _Catalogue(path.read_bytes())
    return catalogue if catalogue.loadFromData(catalogue.texts) else None


class _Catalogue(QTranslator):
    """A translator with its texts in memory: a file that Qt maps crashes QGIS once an upgrade writes over it."""

    def __init__(self, texts: bytes) -> None:
        super().__init__()
        self.texts = texts  # Qt reads them where they are
