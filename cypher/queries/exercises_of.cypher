/*---
title = "Which joint exercises did a country hold?"
summary = "Exercises of the country or its forces with others, newest first."
topic = "exercises"
use = ["window", "strength", "page"]
evidence = true

[parameters.country]
kind = "country"
help = "A country, by name or code."
example = "Pakistan"

[columns]
participants = "list"
---*/
MATCH (side:Entity {country: $country_code})-[:TOOK_PART]->(e:Exercise)
WHERE ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH DISTINCT e ORDER BY coalesce(e.from, '') DESC, e.id SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN COLLECT { MATCH (e)<-[:TOOK_PART]-(x:Entity) RETURN x.name ORDER BY x.name, x.id } AS participants,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '') DESC, engagement
