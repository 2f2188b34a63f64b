/*---
title = "Which posts did a person hold?"
summary = "Posts and ranks that articles give a person, with the first and last day they were seen."
topic = "posts"
use = ["page"]
evidence = true

[parameters.who]
kind = "person"
help = "A person, by name or id."
example = "Sahir Shamshad Mirza"

[columns]
post = "text"
rank = "text"
body = "name"
body_id = "entity"
first_seen = "date"
last_seen = "date"
---*/
MATCH (p:Entity {id: $who})-[held:SERVES]->(body:Entity)
WITH p, held, body ORDER BY coalesce(held.firstSeen, ''), held.key SKIP $offset LIMIT $limit
CALL (p, held) {
  OPTIONAL MATCH (p)<-[:REFERS_TO]-(:Alias)<-[r:ROLE]-(c:Claim)<-[:STATES]-(a:Article)
  WHERE r.post = held.post
  OPTIONAL MATCH (c)-[:SUPPORTS]->(e:Engagement)
  RETURN c, a, e ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN held.post AS post, held.rank AS rank, body.name AS body, body.id AS body_id,
       held.firstSeen AS first_seen, held.lastSeen AS last_seen,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(first_seen, ''), post, body_id
