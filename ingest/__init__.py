"""ARTICLE → GRAPH: the only writer.

Lives here: fetching, reading, extracting, identifying and settling.
May come in: `cypher`. Others enter through the doors `ingest.desk` and `ingest.pipeline`.
"""
