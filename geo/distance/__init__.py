"""How far it is to facilities: in a straight line, on the ellipsoid, or around barriers."""
