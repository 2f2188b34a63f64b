"""What the graph looks like from above: brokers, groups, bridges, change. Worked out by networkx.

Lives here: the analyses (`analyses.toml` says what each is asked and gives), the projection they
are worked out on, and the engagements behind each row.
May come in: the graph, read only. No web, no text that a reader sees but titles and help.
"""
