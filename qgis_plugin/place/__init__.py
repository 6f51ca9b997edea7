"""What is this place? A click on the map answers: areas, nearest facilities and the way to them, cases, figures."""
