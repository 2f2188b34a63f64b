// The claims that support an engagement, with every marked word.
MATCH (:Engagement {id: $engagement})<-[:SUPPORTS]-(claim:Claim)-[role:ROLE]->(alias:Alias)
OPTIONAL MATCH (alias)-[:REFERS_TO]->(entity:Entity)
WITH claim, collect({role: role.role, surface: role.surface, start: role.start, end: role.end,
                     id: entity.id, name: entity.name}) AS parties
RETURN claim {.id, .article, .kind, .status, .date, .dateBasis, .place, .quote, .start, .end, .confidence} AS claim,
       $engagement AS engagement, parties AS parties
ORDER BY claim.article, claim.start, claim.id
