"""What is computed: pure functions on GeoDataFrames and arrays. No QGIS, no files."""
