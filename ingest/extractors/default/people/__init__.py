"""PEOPLE: who is meant by each mention of one article.

Lives here: gathering persons, comparing posts, and giving mentions their parties. May not look at
grammar or events. Enter through `People`.
"""

from ingest.extractors.default.people.resolve import People

__all__ = ["People"]
