"""One suite for every engine: what passes on one passes on the other."""
