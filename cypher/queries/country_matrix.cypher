/*---
title = "Which countries deal with which, in what and when?"
summary = "Pairs of countries by kind and year, with the number of engagements; the source is the latest."
topic = "overview"
use = ["window", "strength", "page"]
evidence = true

[parameters.kind]
kind = "kind"
help = "Only met, visited, supplied, agreed or exercised; empty for all."
example = "met"
default = ""

[columns]
one = "text"
other = "text"
engaged = "kind"
year = "text"
times = "integer"
---*/
MATCH (x:Entity)-[:TOOK_PART]->(e:Engagement)<-[:TOOK_PART]-(y:Entity)
WHERE x.country < y.country AND ($kind = '' OR e.kind = $kind)
  AND ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH DISTINCT x.country AS one, y.country AS other, e
ORDER BY coalesce(e.from, ''), e.id
WITH one, other, e.kind AS engaged, substring(coalesce(e.from, ''), 0, 4) AS year, collect(e) AS events
WITH one, other, engaged, year, size(events) AS times, last(events) AS e
ORDER BY times DESC, one, other, engaged, year SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN one, other, engaged, year, times,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY times DESC, one, other, engaged, year
