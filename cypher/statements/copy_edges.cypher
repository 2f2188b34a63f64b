// FROM, TYPE and TO stand for labels and a type of the graph's own. Twice is once.
UNWIND $rows AS row
MATCH (a:FROM {id: row.start})
MATCH (b:TO {id: row.end})
MERGE (a)-[r:TYPE {key: row.props.key}]->(b)
SET r = row.props
