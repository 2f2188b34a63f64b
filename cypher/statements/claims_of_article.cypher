// What was read from an article, in the order of its text, with every marked word.
MATCH (:Article {id: $article})-[:STATES]->(claim:Claim)-[role:ROLE]->(alias:Alias)
OPTIONAL MATCH (alias)-[:REFERS_TO]->(entity:Entity)
WITH claim, collect({role: role.role, surface: role.surface, start: role.start, end: role.end,
                     id: entity.id, name: entity.name}) AS parties
OPTIONAL MATCH (claim)-[:SUPPORTS]->(engagement:Engagement)
RETURN claim {.id, .article, .kind, .status, .date, .dateBasis, .place, .quote, .start, .end, .confidence, .frame} AS claim,
       engagement.id AS engagement, parties AS parties
ORDER BY claim.start, claim.id
