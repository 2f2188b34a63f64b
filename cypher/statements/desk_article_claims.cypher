// An article's claims with every word that fills a role; a place has no role.
MATCH (x:Article {id: $article})-[:STATES]->(c:Claim)
MATCH (c)-[r:ROLE|HELD_AT]->(a:Alias)
WITH c, collect({role: r.role, alias: a.id, surface: r.surface, start: r.start, end: r.end,
                 post: r.post, rank: r.rank}) AS spelt
RETURN properties(c) AS claim, spelt
