/*---
title = "When was an exercise held, and by whom?"
summary = "Exercises whose sentences name it, newest first."
topic = "exercises"
use = ["window", "strength", "page"]
evidence = true

[parameters.name]
kind = "text"
help = "The name of the exercise, or a part of it."
example = "Druzhba"

[parameters.country]
kind = "country"
help = "Only where this country or somebody of it took part; empty for all."
example = "Pakistan"
default = ""

[columns]
parties = "list"
---*/
MATCH (e:Exercise)<-[:SUPPORTS]-(named:Claim)
WHERE toLower(named.quote) CONTAINS toLower($name) AND ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
  AND ($country = '' OR EXISTS {
    MATCH (e)<-[:TOOK_PART]-(m:Entity) WHERE m.country = $country_code
  })
WITH DISTINCT e ORDER BY coalesce(e.from, '') DESC, e.id SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN COLLECT { MATCH (e)<-[:TOOK_PART]-(x:Entity) RETURN x.name ORDER BY x.name, x.id } AS parties,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '') DESC, engagement
