"""SPELLINGS → PARTIES: which names are the same person, body, country, weapon, place or post.

Lives here: how names are compared and joined, and the words that need knowing for it.
May not come in: the graph, the network, an extractor. Pure functions of spellings and judgements.
May come in: `cypher.names`, `cypher.countries`, `ingest.clusters`.
"""
