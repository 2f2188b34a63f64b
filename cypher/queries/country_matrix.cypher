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
MATCH (e:Engagement)<-[:TOOK_PART]-(x:Entity)
WHERE ($kind = '' OR e.kind = $kind)
  AND ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH e, collect(DISTINCT x.country) AS lands
UNWIND lands AS one
UNWIND lands AS other
WITH e, one, other WHERE one < other
WITH one, other, e.kind AS engaged, substring(coalesce(e.from, ''), 0, 4) AS year,
     count(e.id) AS times, max(coalesce(e.from, '') + ' ' + e.id) AS latest
ORDER BY times DESC, one, other, engaged, year SKIP $offset LIMIT $limit
MATCH (e:Engagement {id: split(latest, ' ')[1]})
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN one, other, engaged, year, times,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY times DESC, one, other, engaged, year
