"""CLAIMS → ENGAGEMENTS: which claims tell of the same event, and what they say of it together.

Lives here: how claims are compared, joined, and turned into one engagement with its conflicts.
May not come in: the graph, the network, an extractor. Pure functions of claims and judgements.
May come in: `cypher.model`, `cypher.ontology`, `ingest.clusters`, `ingest.copies`.
"""
