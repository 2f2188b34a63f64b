"""The graph in other programs' forms. Streams: nothing here holds a whole graph.

Lives here: one module a form, and `catalogue` of what can be exported.
May come in: the graph's answers. No web, no files: a form gives lines, its caller writes them.
"""
