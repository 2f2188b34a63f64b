// LABELS stands for labels of the ontology, put in by the desk.
UNWIND $rows AS row
CREATE (n:LABELS {id: row.id})
SET n += row
