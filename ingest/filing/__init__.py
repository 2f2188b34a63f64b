"""EVIDENCE → GRAPH: what one change of evidence or of judgements does to the graph, and no more.

Lives here: the graph as rows, the plan of a change, the reading of a neighbourhood, the writing.
May not come in: reading, extracting, fetching. Others enter through `ingest.desk`.
May come in: `cypher.store`, `ingest.evidence`, `ingest.resolvers`, `ingest.settling`.
"""
