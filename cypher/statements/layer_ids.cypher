// LABEL stands for one label of the graph's own. The ids of its nodes between two.
MATCH (n:LABEL)
WHERE n.id > $after AND n.id <= $last
RETURN n.id AS id
ORDER BY id
