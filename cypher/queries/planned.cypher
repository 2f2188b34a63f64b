/*---
title = "What is planned?"
summary = "Engagements announced, planned or under negotiation, the nearest first; with a first day, those to come."
topic = "status"
use = ["window", "page"]
evidence = true

[parameters.country]
kind = "country"
help = "Only where this country or somebody of it took part; empty for all."
example = "Pakistan"
default = ""

[parameters.outlets]
kind = "integer"
help = "Only what at least so many independent outlets report."
example = 1
default = 0

[columns]
kind = "kind"
participants = "list"
---*/
UNWIND ['planned', 'negotiating'] AS wanted
MATCH (e:Engagement {status: wanted})
WHERE e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
  AND ($country = '' OR EXISTS {
    MATCH (e)<-[:TOOK_PART]-(m:Entity) WHERE m.country = $country_code
  })
WITH e ORDER BY coalesce(e.from, '9999'), e.id SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN e.kind AS kind, COLLECT { MATCH (e)<-[:TOOK_PART]-(x:Entity) RETURN x.name ORDER BY x.name, x.id } AS participants,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '9999'), engagement
