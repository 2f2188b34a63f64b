UNWIND $rows AS row
CREATE (k:Card {id: row.id, heading: row.heading, item: row.item})
