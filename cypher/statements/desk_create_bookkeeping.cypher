// LABEL is Judgement or Change.
UNWIND $rows AS row
CREATE (n:LABEL {id: row.id})
SET n += row
