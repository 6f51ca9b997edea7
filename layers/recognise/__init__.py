"""What a file does not say of itself: encoding, header row, kind, columns, coordinates, datum."""
