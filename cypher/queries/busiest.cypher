/*---
title = "Who was busiest?"
summary = "People by the number of engagements they took part in; the source is the latest."
topic = "overview"
use = ["window", "strength", "page"]
evidence = true

[parameters.country]
kind = "country"
help = "Only where this country or somebody of it took part; empty for all."
example = "Pakistan"
default = ""

[columns]
who = "name"
who_id = "entity"
times = "integer"
---*/
MATCH (p:Person)-[:TOOK_PART]->(e:Engagement)
WHERE ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
  AND ($country = '' OR p.country = $country_code)
WITH p, count(DISTINCT e.id) AS times, max(coalesce(e.from, '') + ' ' + e.id) AS latest
ORDER BY times DESC, p.id SKIP $offset LIMIT $limit
MATCH (e:Engagement {id: split(latest, ' ')[1]})
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN p.name AS who, p.id AS who_id, times,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY times DESC, who_id
