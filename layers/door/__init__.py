"""The data door: from whatever people bring to typed rows in one measuring system, with a full account."""
