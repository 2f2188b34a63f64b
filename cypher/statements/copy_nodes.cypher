// LABELS stands for labels of the graph's own. Twice is once.
UNWIND $rows AS row
MERGE (n:LABELS {id: row.id})
SET n = row
