/*---
title = "What is known of a party?"
summary = "Every engagement that a person, institution, country or piece of hardware took part in, with its role and the others; newest first."
topic = "overview"
use = ["window", "strength", "page"]
evidence = true

[parameters.who]
kind = "entity"
help = "A person, institution or country, by name or id."
example = "Sahir Shamshad Mirza"

[columns]
kind = "kind"
role = "text"
post = "text"
others = "list"
---*/
MATCH (:Entity {id: $who})-[part:TOOK_PART]->(e:Engagement)
WHERE ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH e, part ORDER BY coalesce(e.from, '') DESC, e.id, part.role SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN e.kind AS kind, part.role AS role, part.post AS post,
       COLLECT {
         MATCH (e)<-[:TOOK_PART]-(x:Entity) WHERE x.id <> $who RETURN x.name ORDER BY x.name, x.id
       } AS others,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '') DESC, engagement, part.role
