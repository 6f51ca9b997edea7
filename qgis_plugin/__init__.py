"""What the planner touches inside QGIS."""
