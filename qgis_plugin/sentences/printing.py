"""Sentences about printing."""

from __future__ import annotations

from ..language import translate


def sheets() -> dict[str, str]:
    """Tell what is wrong with the templates of sheets."""
    return {
        "template_unreadable": translate(
            "CivicGrid",
            "{path} is no template of a layout. | Sheets could not be laid out from it, so nothing was printed. | Save "
            "a layout as a template in the layout window of QGIS, or choose one of the papers.",
        ),
        "template_lacks": translate(
            "CivicGrid",
            "The template has no item for: {items}. | This is left out of the sheets. | Give the items of your "
            "template these ids in the layout window, if they are wanted.",
        ),
        "logo_missing": translate(
            "CivicGrid",
            "There is no logo at {path}. | The sheets are printed without it. | Choose the picture anew, or copy it "
            "there.",
        ),
    }


PARTS = (sheets,)
