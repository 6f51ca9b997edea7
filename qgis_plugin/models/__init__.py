"""Models that come with the plugin: several algorithms in a row, as the model designer makes them."""

from __future__ import annotations

from .annualreview import AnnualReview
from .monthlyreview import MonthlyReview
from .sketch import Model

MODELS: tuple[type[Model], ...] = (AnnualReview, MonthlyReview)
