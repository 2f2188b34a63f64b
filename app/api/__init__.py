"""REST, one module a resource; `queries` makes an endpoint of every canned query.

Lives here: endpoints, their answers' envelope, problems, and what a request is given
(`dependencies`).
May come in: the graph and the doors of `ingest`. Pydantic and FastAPI stop here.
"""
