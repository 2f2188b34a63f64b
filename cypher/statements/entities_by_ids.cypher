// The entities of those ids, with their spellings, their posts and the articles that name them.
UNWIND $ids AS asked
MATCH (e:Entity {id: asked})
RETURN e.id AS id, e.kind AS type, e.name AS name, e.country AS country, e.aliases AS aliases,
       COLLECT {
         MATCH (e)-[held:SERVES]->(:Entity) WHERE held.post IS NOT NULL
         RETURN DISTINCT held.post AS post ORDER BY post
       } AS posts,
       COLLECT {
         MATCH (e)<-[:REFERS_TO]-(:Alias)<-[:MENTIONS]-(a:Article)
         RETURN DISTINCT a.name AS article ORDER BY article
       } AS articles
