"""The map for the meeting: one PDF, drawn from the project of a run and from its figures."""

from __future__ import annotations

from .choice import Choice
from .document import print_pdf
from .imprint import paper_of

__all__ = ["Choice", "paper_of", "print_pdf"]
