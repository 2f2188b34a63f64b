// The spellings that refer to the same entity as the given one, with it.
MATCH (given:Alias {id: $id})
MATCH (given)-[:REFERS_TO]->(:Entity)<-[:REFERS_TO]-(a:Alias)
RETURN DISTINCT a.id AS id
