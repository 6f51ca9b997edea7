"""Facilities tried out on the map: dragged, added and closed, with what that changes shown at once."""
