// LABEL is the general one: by two labels the embedded engine uses no index, it looks through all.
UNWIND $rows AS row
MATCH (n:LABEL {id: row.id})
SET n = row
