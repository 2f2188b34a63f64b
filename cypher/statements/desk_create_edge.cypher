// FROM, TO and TYPE stand for labels and a type of the graph's own, put in by the desk.
UNWIND $rows AS row
MATCH (a:FROM {id: row.start})
MATCH (b:TO {id: row.end})
CREATE (a)-[r:TYPE {key: row.key}]->(b)
SET r += row.props
