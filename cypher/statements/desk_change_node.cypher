UNWIND $rows AS row
MATCH (n:LABELS {id: row.id})
SET n = row
