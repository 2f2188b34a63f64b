"""How good the reading is: gold annotations against what was read.

Lives here: the gold's form, the rules of matching, the figures and the tables that show them.
May come in: the values of `ingest`, readers and extractors. No graph, no network.
Others enter through `runner.evaluate` and `scoring.score_corpus`.
"""
