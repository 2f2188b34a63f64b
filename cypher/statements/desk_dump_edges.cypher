// FROM, TYPE and TO stand for labels and a type of the graph's own, put in by the desk.
MATCH (a:FROM)-[r:TYPE]->(b:TO)
RETURN a.id AS start, b.id AS end, properties(r) AS props
