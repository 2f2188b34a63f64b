// Claims with their article's source, what their spellings refer to (a place has no role), and whom
// a described office was taken to mean.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
MATCH (c)<-[:STATES]-(x:Article)
MATCH (c)-[s:SUPPORTS]->(g:Engagement)
MATCH (c)-[r:ROLE|HELD_AT]->(a:Alias)-[:REFERS_TO]->(e:Entity)
WITH c, x, s, g, collect({role: r.role, alias: a.id, post: r.post, entity: e.id}) AS spelt
RETURN properties(c) AS claim, x.day AS day, x.outlet AS outlet, x.sketch AS sketch, spelt,
       s.filled AS filled, g.id AS engagement
