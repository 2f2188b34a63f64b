"""What Neo4j Browser is given: favourites of the canned queries, colours and captions, a guide.

Lives here: the files of `entente browser-pack`, and the picture of the schema in their colours.
May come in: the catalogue, the ontology, templates. No graph: a pack fits every graph of ours.
"""
