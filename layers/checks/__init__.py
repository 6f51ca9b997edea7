"""Checks at the door: what is rejected, what is mended, what a person should look at."""
