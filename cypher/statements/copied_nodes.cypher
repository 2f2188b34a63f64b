// NAME stands for a label of the graph's own. Which of these nodes are there.
UNWIND $keys AS key
MATCH (n:NAME {id: key})
RETURN key
