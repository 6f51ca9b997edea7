"""What would be if facilities stood elsewhere: kept up to date while they are moved, and equal to a fresh run."""
