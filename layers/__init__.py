"""What comes in and what goes out: sources, checks, workspace, exports. No QGIS."""
