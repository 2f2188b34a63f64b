// A party, and the shortcuts to everybody it did something with.
MATCH (e:Entity {id: $id})
OPTIONAL MATCH (e)-[r]-(other:Entity) WHERE type(r) IN $types
RETURN e, r, other
