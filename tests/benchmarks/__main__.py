"""Run the benchmarks of the computing core: ``python -m civicgrid.tests.benchmarks``."""

from __future__ import annotations

from civicgrid.tests.benchmarks.core import main

main()
