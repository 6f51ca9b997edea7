"""The window beside the map: pages (what is seen) and controllers (what happens), kept apart."""
