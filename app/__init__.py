"""GRAPH → READER: REST, page, command line, exports.

Lives here: everything that shows the graph to somebody.
May come in: `cypher`, and `ingest` through its doors (`ingest.desk`, `ingest.pipeline`,
`ingest.evaluation`).
"""
