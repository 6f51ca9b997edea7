"""The sentences of the catalogue: ``what is wrong | why it matters | what to do``, by code.

Each file names its tables in ``PARTS``; a new file is added to the list here.
"""

from __future__ import annotations

from . import (
    casefigures,
    checks,
    coverage,
    databases,
    density,
    formats,
    general,
    guard,
    incoming,
    patrols,
    places,
    placing,
    publishing,
    scenarios,
    significance,
    standards,
    supply,
    times,
)

_FILES = (
    casefigures,
    checks,
    coverage,
    databases,
    density,
    formats,
    general,
    guard,
    incoming,
    patrols,
    places,
    placing,
    publishing,
    scenarios,
    significance,
    standards,
    supply,
    times,
)


def catalogue() -> dict[str, str]:
    """Give the sentence of every code of ``layers.problems.CODES`` in the language of the interface."""
    return {code: text for file in _FILES for part in file.PARTS for code, text in part().items()}
