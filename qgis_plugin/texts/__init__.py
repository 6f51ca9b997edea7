"""What codes are called in the window, on paper and on the web: columns, figures, layers, steps, fixed texts.

Each file has ``labels`` and, where there is one of something for each kind of facility, ``of_kind``; a new file is
added to the list here.
"""

from __future__ import annotations

from ..language import Translate
from . import (
    casefigures,
    casetables,
    coverage,
    gapcases,
    general,
    guard,
    nearest,
    patrols,
    placing,
    publishing,
    reports,
    scenarios,
    significance,
    standards,
    supply,
    times,
)

_FILES = (
    general,
    casefigures,
    casetables,
    coverage,
    gapcases,
    guard,
    nearest,
    patrols,
    placing,
    publishing,
    reports,
    scenarios,
    significance,
    standards,
    supply,
    times,
)
_OF_KIND = (general, coverage, gapcases, nearest, scenarios, standards, supply)


def labels(translate: Translate) -> dict[str, str]:
    """Give every label, by key."""
    return {key: text for file in _FILES for key, text in file.labels(translate).items()}


def of_kind(translate: Translate) -> dict[str, str]:
    """Name the columns and layers that there is one of for each kind of facility, with ``{kind}`` in the text."""
    return {key: text for file in _OF_KIND for key, text in file.of_kind(translate).items()}
