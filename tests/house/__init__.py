"""Tests that keep the architecture and the promises true."""
