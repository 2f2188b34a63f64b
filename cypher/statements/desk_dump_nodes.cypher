// LABELS stands for one label of the graph, put in by the desk.
MATCH (n:LABELS)
RETURN properties(n) AS props
