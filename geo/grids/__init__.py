"""Patrol grids: drawn up, cut out of other areas, joined into patrol areas."""
