"""Judgements of a person on identity."""

COMMANDS = ()
