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
CALL () {
  MATCH (left:Entity {id: $one}) RETURN left
  UNION
  MATCH (left:Entity {country: $one_code}) WHERE $within RETURN left
}
MATCH (left)-[:TOOK_PART]->(e:Meeting)<-[:TOOK_PART]-(right:Entity)
WHERE left.id <> right.id AND e.place IS NOT NULL
  AND ($other = '' OR right.id = $other OR ($within AND right.country = $other_code))
  AND ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH e.place AS where, count(DISTINCT e.id) AS times,
     max(coalesce(e.from, '') + ' ' + e.id) AS latest
ORDER BY times DESC, where SKIP $offset LIMIT $limit
MATCH (e:Engagement {id: split(latest, ' ')[1]})
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN where, times,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY times DESC, where
