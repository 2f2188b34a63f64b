/*---
title = "Who met whom?"
summary = "Everybody that a party met or spoke to, newest first, one row for each counterpart."
topic = "meetings"
use = ["window", "strength", "page"]
evidence = true

[parameters.who]
kind = "entity"
help = "A person, institution or country, by name or id."
example = "Sahir Shamshad Mirza"

[columns]
whom = "name"
whom_id = "entity"
post = "text"
mode = "text"
---*/
MATCH (:Entity {id: $who})-[:TOOK_PART]->(e:Meeting)<-[part:TOOK_PART]-(other:Entity)
WHERE other.id <> $who AND ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH e, part, other ORDER BY coalesce(e.from, '') DESC, e.id, other.id SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN other.name AS whom, other.id AS whom_id, part.post AS post, e.mode AS mode,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '') DESC, engagement, other.id
