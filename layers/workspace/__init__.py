"""Where a run is kept: one GeoPackage that QGIS opens and the program reads back whole."""
