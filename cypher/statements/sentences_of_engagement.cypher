// The claims that support an engagement, with their articles and every marked word; surest first.
MATCH (:Engagement {id: $engagement})<-[:SUPPORTS]-(claim:Claim)<-[:STATES]-(article:Article)
MATCH (claim)-[role:ROLE]->(alias:Alias)
OPTIONAL MATCH (alias)-[:REFERS_TO]->(entity:Entity)
WITH claim, article, collect({role: role.role, surface: role.surface, start: role.start,
                              end: role.end, id: entity.id, name: entity.name}) AS parties
RETURN claim {.id, .kind, .status, .date, .dateBasis, .place, .quantity, .quote, .start, .end, .confidence, .frame} AS claim,
       article {.id, .name, .url, .title, .outlet, .published} AS article, parties AS parties
ORDER BY claim.confidence DESC, claim.id
