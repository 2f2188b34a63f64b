/*---
title = "Whom did somebody meet on a visit?"
summary = "Meetings that were part of a person's visits, the newest visit first: in those days, in that country."
topic = "visits"
use = ["window", "strength", "page"]
evidence = true

[parameters.who]
kind = "person"
help = "The visitor, by name or id."
example = "Sahir Shamshad Mirza"

[columns]
to = "name"
to_id = "entity"
visit = "engagement"
whom = "name"
whom_id = "entity"
post = "text"
---*/
MATCH (who:Entity {id: $who})-[:TOOK_PART {role: 'visitor'}]->(v:Visit)<-[:DURING]-(e:Meeting)
MATCH (v)<-[:TOOK_PART {role: 'destination'}]-(site:Entity)
MATCH (who)-[:TOOK_PART]->(e)<-[part:TOOK_PART]-(other:Entity)
WHERE other.id <> $who AND ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH v, site, e, part, other
ORDER BY v.from DESC, v.id, site.id, e.from, e.id, other.id SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN site.name AS to, site.id AS to_id, v.id AS visit, other.name AS whom, other.id AS whom_id,
       part.post AS post, e.date AS date, e.status AS status, e.place AS place,
       e.articles AS articles, c.quote AS sentence, a.name AS article, a.url AS url,
       a.outlet AS outlet, e.id AS engagement
ORDER BY v.from DESC, visit, to_id, e.from, engagement, whom_id
