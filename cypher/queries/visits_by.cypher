/*---
title = "Where did a party travel?"
summary = "Visits by a person, institution or country, newest first."
topic = "visits"
use = ["window", "strength", "page"]
evidence = true

[parameters.who]
kind = "entity"
help = "A person, institution or country, by name or id."
example = "Sahir Shamshad Mirza"

[columns]
to = "name"
to_id = "entity"
post = "text"
---*/
MATCH (:Entity {id: $who})-[part:TOOK_PART {role: 'visitor'}]->(e:Visit)
OPTIONAL MATCH (e)<-[:TOOK_PART {role: 'destination'}]-(site:Entity)
WITH part, e, site
WHERE ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH e, part, site ORDER BY coalesce(e.from, '') DESC, e.id, coalesce(site.id, '') SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN site.name AS to, site.id AS to_id, part.post AS post,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '') DESC, engagement, to_id
