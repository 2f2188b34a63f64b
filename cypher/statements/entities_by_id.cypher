// Entities by their own id or that of any spelling that refers to them.
UNWIND $ids AS asked
CALL (asked) {
  MATCH (found:Entity {id: asked}) RETURN found
  UNION
  MATCH (:Alias {id: asked})-[:REFERS_TO]->(found:Entity) RETURN found
}
WITH asked, found WHERE size($kinds) = 0 OR found.kind IN $kinds
RETURN asked, found.id AS id, found.name AS name, found.kind AS kind, found.country AS country
