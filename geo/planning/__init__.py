"""What stands, what is planned, what would change, and what the standards say to it."""
