// The words that stand for each party in the sentences of those engagements, the surest first.
UNWIND $ids AS asked
MATCH (e:Engagement {id: asked})<-[:SUPPORTS]-(c:Claim)-[spelt:ROLE]->(:Alias)-[:REFERS_TO]->(who:Entity)
RETURN e.id AS engagement, spelt.role AS role, who.id AS id, spelt.surface AS surface
ORDER BY engagement, c.confidence DESC, c.id, spelt.start
