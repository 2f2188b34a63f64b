/*---
title = "When did two sides meet?"
summary = "Meetings and talks in which both sides took part, newest first."
topic = "meetings"
use = ["window", "strength", "page"]
evidence = true

[parameters.one]
kind = "entity"
help = "One side: a person, institution or country."
example = "Pakistan"

[parameters.other]
kind = "entity"
help = "The other side."
example = "Russia"

[parameters.within]
kind = "boolean"
help = "For a country, also what its institutions, posts and people did."
example = true
default = true

[columns]
parties = "list"
mode = "text"
---*/
CALL () {
  MATCH (left:Entity {id: $one}) RETURN left
  UNION
  MATCH (left:Entity {country: $one_code}) WHERE $within RETURN left
}
MATCH (left)-[:TOOK_PART]->(e:Meeting)<-[:TOOK_PART]-(right:Entity)
WHERE left.id <> right.id
  AND (right.id = $other OR ($within AND right.country = $other_code))
  AND ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH DISTINCT e ORDER BY coalesce(e.from, '') DESC, e.id SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN COLLECT { MATCH (e)<-[:TOOK_PART]-(x:Entity) RETURN x.name ORDER BY x.name, x.id } AS parties,
       e.mode AS mode,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '') DESC, engagement
