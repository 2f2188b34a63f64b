/*---
title = "What changed its status?"
summary = "Engagements that were planned, held, denied or called off in turn, with each step."
topic = "status"
use = ["window", "strength", "page"]
evidence = true

[parameters.country]
kind = "country"
help = "Only where this country or somebody of it took part; empty for all."
example = "Pakistan"
default = ""

[columns]
kind = "kind"
history = "list"
participants = "list"
---*/
MATCH (e:Engagement)
WHERE size(e.history) > 1 AND ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
  AND ($country = '' OR EXISTS {
    MATCH (e)<-[:TOOK_PART]-(m:Entity) WHERE m.country = $country_code
  })
WITH e ORDER BY coalesce(e.from, '') DESC, e.id SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN e.kind AS kind, e.history AS history,
       COLLECT { MATCH (e)<-[:TOOK_PART]-(x:Entity) RETURN x.name ORDER BY x.name, x.id } AS participants,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '') DESC, engagement
