/*---
title = "Which institutions deal with each other?"
summary = "Pairs of institutions that took part in the same engagement, by how often; the source is the latest."
topic = "contacts"
use = ["window", "strength", "page"]
evidence = true

[parameters.country]
kind = "country"
help = "Only where this country or somebody of it took part; empty for all."
example = "Pakistan"
default = ""

[columns]
one = "name"
one_id = "entity"
other = "name"
other_id = "entity"
times = "integer"
---*/
MATCH (one:Institution)-[:TOOK_PART]->(e:Engagement)<-[:TOOK_PART]-(other:Institution)
WHERE one.id < other.id AND ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
  AND ($country = '' OR one.country = $country_code OR other.country = $country_code)
WITH one, other, count(DISTINCT e.id) AS times, max(coalesce(e.from, '') + ' ' + e.id) AS latest
ORDER BY times DESC, one.id, other.id SKIP $offset LIMIT $limit
MATCH (e:Engagement {id: split(latest, ' ')[1]})
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN one.name AS one, one.id AS one_id, other.name AS other, other.id AS other_id, times,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY times DESC, one_id, other_id
