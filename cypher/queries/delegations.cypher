/*---
title = "Which delegations of two countries met?"
summary = "Meetings with at least three people in which both countries were present, with each side's people."
topic = "meetings"
use = ["window", "strength", "page"]
evidence = true

[parameters.one]
kind = "country"
help = "One country."
example = "Pakistan"

[parameters.other]
kind = "country"
help = "The other country."
example = "Russia"

[columns]
side_one = "list"
side_other = "list"
---*/
MATCH (member:Entity {country: $one_code})-[:TOOK_PART]->(e:Meeting)
WHERE ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH DISTINCT e
WITH e,
  COLLECT { MATCH (e)<-[:TOOK_PART]-(x:Person) WHERE x.country = $one_code RETURN x.name ORDER BY x.name, x.id } AS here,
  COLLECT { MATCH (e)<-[:TOOK_PART]-(x:Person) WHERE x.country = $other_code RETURN x.name ORDER BY x.name, x.id } AS there
WHERE size(here) > 0 AND size(there) > 0 AND size(here) + size(there) > 2
WITH e, here, there ORDER BY coalesce(e.from, '') DESC, e.id SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN here AS side_one, there AS side_other,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '') DESC, engagement
