"""Tests of app/mcp."""
