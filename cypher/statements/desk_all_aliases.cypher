MATCH (a:Alias)-[:REFERS_TO]->(e:Entity)
RETURN a.id AS id, a.articles AS articles, a.names AS names, a.posts AS posts, a.ranks AS ranks,
       e.id AS entity
