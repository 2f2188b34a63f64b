// Who was seen in which post of a country or of its institutions, and from when to when.
MATCH (:Entity {id: $land})<-[:PART_OF*0..1]-(:Entity)<-[held:SERVES]-(p:Person)
RETURN p.id AS id, p.name AS name, p.kind AS kind, p.country AS country, held.post AS post,
       coalesce(held.firstSeen, '') AS first, coalesce(held.lastSeen, '') AS last
ORDER BY first, id, post
