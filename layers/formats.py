"""Which files are read, by the end of their names."""

from __future__ import annotations

BOOKS = (".xlsx", ".xlsm", ".xls", ".ods", ".et")
TEXTS = (".csv", ".tsv", ".txt", ".tab", ".dat")
RECORDS = (".json", ".geojson", ".geojsonl", ".geojsons", ".ndjson", ".jsonl")
OSM = (".osm", ".pbf")
GRAPHS = (".graphml",)
ARCHIVES = (".zip", ".kmz")
DRAWN = (".shp", ".gpkg", ".fgb", ".kml", ".gml", ".gpx", ".dxf", ".mif")
MARKUP = (".xml", ".html", ".htm")
"""Read when one is named, but not looked for in folders and archives: there they describe other files."""

MAPS = (*DRAWN, *OSM, *GRAPHS, *ARCHIVES)
ENDS = (*BOOKS, *TEXTS, *RECORDS, *MAPS)
