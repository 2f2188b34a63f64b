UNWIND $ids AS id
MATCH (a:Alias {id: id})<-[:ROLE|HELD_AT]-(c:Claim)
RETURN DISTINCT c.id AS id
