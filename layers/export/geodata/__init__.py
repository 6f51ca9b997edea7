"""Layers of a run as files for others: GeoJSON first, and what web maps and programs take beside it."""
