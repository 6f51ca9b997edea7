"""What a work report says of proposed sites: what they do together, how sure that is, and each of the first ones."""

from __future__ import annotations

from ....geo import columns as col
from ..numbers import number, percent
from ..sitingreports import place, sentences, sited_kinds, sites_of
from .teller import Teller

_MOST = 5
"""How many of the first sites are named."""


def paragraphs(tell: Teller) -> list[str]:
    """Give a paragraph for each kind; nothing where no site is proposed."""
    found = []
    for kind in sited_kinds(tell.run):
        sites = sites_of(tell.run, kind).head(_MOST).to_dict("records")
        form = "site_people" if sites[0][col.GAIN_PEOPLE] == sites[0][col.GAIN_PEOPLE] else "site_land"
        named = (
            tell(
                form,
                rank=number(site[col.SITE_RANK]),
                place=place(site),
                people=number(site[col.GAIN_PEOPLE]),
                land=number(site[col.GAIN_HA], 1),
                share=percent(site[col.SHARE_AFTER]),
            )
            for site in sites
        )
        found.append(tell.paragraph([*sentences(tell.run, kind, tell.labels), tell("sites", sites=tell.listed(named))]))
    return found
