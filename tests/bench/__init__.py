"""Speed beside what it stands on, as ratios of one run: `make bench`."""
