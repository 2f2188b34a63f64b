"""THE ENGINES: how each database is reached, started and where it differs.

Lives here: the one wrapper around the driver, a real server's address, the embedded engine's life.
May not come in: what the graph means. Only `cypher.store` and `cypher.migrate` come through here.
"""
