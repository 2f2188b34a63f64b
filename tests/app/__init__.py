"""Tests of app/: over a small real graph in an embedded engine."""
