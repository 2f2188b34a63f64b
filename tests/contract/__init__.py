"""One suite for every engine: what passes on one passes on the other.

Neo4j is the server that NEO4J_URI names, else a container where a Docker engine answers, else one
of our own from Maven's jars, else it is skipped with the reason; where ENTENTE_CI is set it must be
there. What stops and starts a server always does so to one of our own.
"""
