"""The fields of a list of places to visit, and what may be found there."""

from __future__ import annotations

from collections.abc import Mapping

VISIT = "visit"  # layer and id of what is to be looked at: gap_public_toilet/public_toilet-3
VISIT_RUN = "visit_run"  # the run whose result it is
FINDING = "finding"  # one of FINDINGS; empty until somebody was there
VISIT_NOTE = "visit_note"
VISITED_ON = "visited_on"
MOVED_M = "moved_m"  # how far outside the place its point lies now

FINDINGS = ("confirmed", "rejected", "unclear")
WORDS: Mapping[str, tuple[str, ...]] = {
    "confirmed": ("confirmed", "yes", "ok", "确认", "属实", "可行", "适合", "是"),
    "rejected": ("rejected", "no", "不属实", "不成立", "不可行", "不适合", "否", "否决"),
    "unclear": ("unclear", "maybe", "待定", "待核实", "不确定", "存疑"),
}
"""What people write for a finding."""
