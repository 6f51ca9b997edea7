"""What facilities reach and what they don't, for how much land and how many people, with what supply and when."""
