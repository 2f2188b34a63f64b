// NAME stands for a type of the graph's own. Which of these relationships are there.
MATCH ()-[r:NAME]->()
WHERE r.key IN $keys
RETURN r.key AS key
