"""THE GRAPH: what it holds, how it is kept, how it is asked.

Lives here: the model, the ontology, migrations, statements, canned queries, the store and path
search.
May not come in: anything of `ingest` or `app`. The only package that speaks to a database.
"""
