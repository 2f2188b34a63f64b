/*---
title = "Where do two sides meet?"
summary = "Places of the meetings of two parties (or of one with anybody), by how often; the source is the latest."
topic = "meetings"
use = ["window", "strength", "page"]
evidence = true

[parameters.one]
kind = "entity"
help = "One side: a person, institution or country."
example = "Pakistan"

[parameters.other]
kind = "entity"
help = "The other side; empty for anybody."
example = "Russia"
default = ""

[parameters.within]
kind = "boolean"
help = "For a country, also what its institutions, posts and people did."
example = true
default = true

[columns]
where = "name"
times = "integer"
---*/
MATCH (first:Entity {id: $one})
CALL (first) {
  RETURN first AS left
  UNION
  MATCH (left:Entity) WHERE $within AND first:Country AND left.country = first.country RETURN left
}
MATCH (left)-[:TOOK_PART]->(e:Meeting)<-[:TOOK_PART]-(right:Entity)
OPTIONAL MATCH (second:Entity {id: $other})
WITH left, right, e, second
WHERE left.id <> right.id AND e.place IS NOT NULL
  AND ($other = '' OR right.id = second.id
    OR ($within AND second:Country AND right.country = second.country))
  AND ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH DISTINCT e ORDER BY coalesce(e.from, ''), e.id
WITH e.place AS where, collect(e) AS events
WITH where, last(events) AS e, size(events) AS times
ORDER BY times DESC, where SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN where, times,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY times DESC, where
