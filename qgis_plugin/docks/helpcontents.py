"""What the help consists of: guide, glossary, the pages of the panel, and those of all algorithms by subject."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from qgis.core import QgsApplication

from ..language import translate

CONTENTS, GUIDE, GLOSSARY = "index", "guide", "glossary"


def general_pages() -> dict[str, str]:
    """Name the pages that belong to no algorithm: title by name."""
    return {
        GUIDE: translate("CivicGrid", "From installing to the first meeting print in ten minutes"),
        "panel": translate("CivicGrid", "The panel, page by page"),
        GLOSSARY: translate("CivicGrid", "Glossary"),
        "walkthrough": translate("CivicGrid", "Tried as a new user would"),
        "whatif": translate("CivicGrid", "What if"),
        "sitingmethod": translate("CivicGrid", "How sites are chosen"),
    }


def algorithm_pages() -> dict[str, dict[str, str]]:
    """Name the pages of the algorithms that are installed: subject, then title by name."""
    provider = QgsApplication.processingRegistry().providerById("civicgrid")
    algorithms = provider.algorithms() if provider is not None else ()
    subjects: dict[str, dict[str, str]] = {}
    for one in sorted(algorithms, key=lambda one: (one.group(), one.displayName())):
        subjects.setdefault(one.group(), {})[one.name()] = one.displayName()
    return subjects


def titles() -> dict[str, str]:
    """Give the title of every page by its name."""
    known = {CONTENTS: translate("CivicGrid", "Contents"), **general_pages()}
    for pages in algorithm_pages().values():
        known.update(pages)
    return known


def contents_page() -> str:
    """Write the page of contents."""
    toolbox = translate("CivicGrid", "Algorithms are found in the Processing toolbox, under CivicGrid.")
    lists = (f"<h4>{escape(subject)}</h4>{_links(pages)}" for subject, pages in algorithm_pages().items())
    return f"{_links(general_pages())}<p>{escape(toolbox)}</p>{''.join(lists)}"


def _links(pages: Mapping[str, str]) -> str:
    lines = (f'<li><a href="{name}.html">{escape(title)}</a></li>' for name, title in pages.items())
    return f"<ul>{''.join(lines)}</ul>"
