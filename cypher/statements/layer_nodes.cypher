// LABEL stands for one label of the graph's own. Its nodes between two ids, in their order.
MATCH (n:LABEL)
WHERE n.id > $after AND n.id <= $last
RETURN n.id AS id, properties(n) AS props
ORDER BY id
