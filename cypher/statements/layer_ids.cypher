// LABEL stands for one label of the graph's own. The ids of a page of its nodes.
MATCH (n:LABEL)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY id LIMIT $limit
