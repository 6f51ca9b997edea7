"""What is this place? A click on the map answers: areas, nearest facilities with the way, cases, figures of the cell."""
