"""Names of columns of siting: which sites are chosen, and what each adds to those before it."""

from __future__ import annotations

RESULT_SITING = "result_siting"
"""Result layer: the chosen sites of all kinds, in the order of what each adds to those before it."""
RESULT_SITING_LINE = "result_siting_line"
"""Result layer: a line from each place of demand that a chosen site is the first to serve."""

RESULT_SITING_OUT = "result_siting_out"
"""Result layer: the parts of the gaps that no candidate reaches, those with most people first."""

SITE_ID = "site_id"
SITE_RANK = "site_rank"  # 1: does most alone; 2: adds most to it …
CANDIDATE_ID = "candidate_id"  # of the candidate site; empty where the point was made inside a gap
COST = "cost"
GAIN_PEOPLE = "gain_people"  # people newly within the radius
GAIN_DEMAND = "gain_demand"  # the same of any demand, in its own unit
GAIN_HA = "gain_ha"
GAIN_CASES = "gain_cases"  # cases of the small classes that the kind answers
SHARE_BEFORE, SHARE_AFTER = "share_before", "share_after"  # covered, of the people (else the land) of the district
STREET_BEFORE, STREET_AFTER = "street_before", "street_after"  # the same, of the street that the site lies in
QUESTION = "question"  # one of siting.question.QUESTIONS
FOUND_BY = "found_by"  # exact, swap
PROVEN_GAP = "proven_gap"  # how far the choice may be from the best possible (0-1)
SITES = "sites"  # how many
AGAINST = "against"  # what coverage is set against: SITES, COST
KNEE = "knee"  # 1 at the point after which more pays least, 0 elsewhere
SERVED_BY = "served_by"  # of demand: one of SERVERS
SERVERS = ("site", "stands", "nobody", "out_of_reach")
"""A chosen site; a facility that stands; nobody, though a candidate could; nobody, and no candidate could."""
DEMAND_WEIGHT = "demand_weight"  # of a line: the demand at its beginning
SITE_REASON = "site_reason"  # why it is chosen: one of siting.stability.REASONS
LOSS_WITHOUT = "loss_without"  # what is lost with the best other choice without it, of all that is gained (0-1)
INSTEAD = "instead"  # the candidate that is then chosen in its place; empty where none is, or it was made
SERVES = "serves"  # demand that goes to it, within what it can serve; nothing where no capacity is known
KEPT, KEPT_OF = "kept", "kept_of"  # how often it is chosen when asked again under other assumptions, of how often
DECISION = "decision"  # what was decided about it: one of siting.decisions.VERDICTS; empty where nothing was


def siting(kind: str) -> str:
    """Code of the map of the sites proposed for a kind."""
    return f"{RESULT_SITING}_{kind}"
