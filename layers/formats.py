"""Which files are read at all, by the end of their names."""

from __future__ import annotations

BOOKS = (".xlsx", ".xlsm", ".xls", ".ods", ".et")
TEXTS = (".csv", ".tsv", ".txt", ".tab", ".dat")
RECORDS = (".json", ".geojson", ".geojsonl", ".geojsons", ".ndjson", ".jsonl")
MAPS = (".shp", ".gpkg", ".fgb", ".kml", ".kmz", ".gml", ".gpx", ".dxf", ".mif", ".osm", ".pbf", ".graphml", ".zip")
ENDS = (*BOOKS, *TEXTS, *RECORDS, *MAPS)
