MATCH ()-[r:TYPE]->()
WHERE r.key IN $keys
DELETE r
