/*---
title = "Who signed for a country?"
summary = "People who took part in agreements, with the country's own or others' people; newest first."
topic = "agreements"
use = ["window", "strength", "page"]
evidence = true

[parameters.country]
kind = "country"
help = "A country, by name or code."
example = "Pakistan"

[columns]
who = "name"
who_id = "entity"
post = "text"
---*/
MATCH (p:Entity {country: $country_code})-[part:TOOK_PART]->(e:Agreement)
WHERE p:Person AND ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH DISTINCT e, part, p
WITH e, part, p ORDER BY coalesce(e.from, '') DESC, e.id, p.id SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN p.name AS who, p.id AS who_id, part.post AS post,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '') DESC, engagement, p.id
