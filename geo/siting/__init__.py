"""Where further facilities should stand: choices among candidate sites, each with a bound on how good any can be."""
