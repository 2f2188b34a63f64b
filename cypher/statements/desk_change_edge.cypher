MATCH ()-[r:TYPE]->()
WHERE r.key IN $keys
SET r = $props[r.key]
