// Claims with their article's source, and what their spellings refer to.
UNWIND $ids AS id
MATCH (x:Article)-[:STATES]->(c:Claim {id: id})
RETURN properties(c) AS claim, x.day AS day, x.outlet AS outlet, x.sketch AS sketch,
       COLLECT {
         MATCH (c)-[r:ROLE]->(a:Alias)-[:REFERS_TO]->(e:Entity)
         RETURN {role: r.role, alias: a.id, post: r.post, entity: e.id}
       } AS roles,
       COLLECT {
         MATCH (c)-[:HELD_AT]->(p:Alias)-[:REFERS_TO]->(e:Entity)
         RETURN {alias: p.id, entity: e.id}
       } AS held
