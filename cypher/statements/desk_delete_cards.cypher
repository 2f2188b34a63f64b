UNWIND $ids AS id
MATCH (k:Card {id: id})
DELETE k
