"""Where, when and why cases gather."""
