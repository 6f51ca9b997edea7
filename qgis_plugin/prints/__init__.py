"""The map for the meeting: one PDF, drawn from the project of a run and from its figures."""

from __future__ import annotations

from .choice import Choice
from .document import maker_of, print_pdf
from .imprint import paper_of

__all__ = ["Choice", "maker_of", "paper_of", "print_pdf"]
