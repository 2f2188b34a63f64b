// An article's claims with every word that fills a role.
MATCH (x:Article {id: $article})-[:STATES]->(c:Claim)
RETURN properties(c) AS claim,
       COLLECT {
         MATCH (c)-[r:ROLE]->(a:Alias)
         RETURN {role: r.role, alias: a.id, surface: r.surface, start: r.start, end: r.end,
                 post: r.post, rank: r.rank}
       } AS roles,
       COLLECT { MATCH (c)-[:HELD_AT]->(p:Alias) RETURN {alias: p.id} } AS held
