// The spellings that refer to an entity, how each was joined to it, and how many articles use it.
MATCH (e:Entity {id: $entity})<-[r:REFERS_TO]-(a:Alias)
RETURN a.id AS id, a.name AS name, a.country AS country, r.score AS score, r.reasons AS reasons,
       r.by AS by, COUNT { (a)<-[:MENTIONS]-(:Article) } AS articles
ORDER BY articles DESC, id
