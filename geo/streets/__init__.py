"""Ways along streets: lines become a network, places join it, searches run on it."""
