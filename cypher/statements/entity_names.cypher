// What the entities of those ids are called.
UNWIND $ids AS asked
MATCH (e:Entity {id: asked})
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.country AS country
