// A country: there already if anybody else speaks of it.
UNWIND $rows AS row
MERGE (n:LABELS {id: row.id})
SET n += row
