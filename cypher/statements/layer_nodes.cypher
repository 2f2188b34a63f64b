// LABEL stands for one label of the graph's own. A page of its nodes, in the order of ids.
MATCH (n:LABEL)
WHERE n.id > $after
RETURN n.id AS id, properties(n) AS props
ORDER BY id LIMIT $limit
