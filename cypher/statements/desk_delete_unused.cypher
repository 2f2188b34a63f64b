// A country that nobody speaks of any more.
UNWIND $ids AS id
MATCH (n:LABELS {id: id})
WHERE NOT EXISTS { (n)--() }
DELETE n
