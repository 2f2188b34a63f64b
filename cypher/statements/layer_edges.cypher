// FROM, TYPE and TO stand for labels and a type of the graph's own. What leaves these nodes.
UNWIND $ids AS id
MATCH (a:FROM {id: id})-[r:TYPE]->(b:TO)
RETURN a.id AS start, b.id AS end, properties(r) AS props
