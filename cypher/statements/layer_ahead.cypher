// LABEL stands for one label of the graph's own. Some ids after one, in whatever order comes easily.
MATCH (n:LABEL)
WHERE n.id > $after
RETURN n.id AS id LIMIT $limit
