// The shortcuts that begin at each of those entities.
UNWIND $ids AS asked
MATCH (a:Entity {id: asked})-[drawn:MET|VISITED|SUPPLIED|AGREED|EXERCISED]->(b:Entity)
RETURN a.id AS start, b.id AS end, type(drawn) AS type, drawn.engagement AS engagement,
       drawn.kind AS kind, drawn.status AS status, drawn.date AS date, drawn.from AS from,
       drawn.to AS to, drawn.place AS place, drawn.articles AS articles, drawn.outlets AS outlets
ORDER BY start, type, end, engagement
