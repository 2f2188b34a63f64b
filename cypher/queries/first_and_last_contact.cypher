/*---
title = "When did two sides first and last meet?"
summary = "The earliest and the latest engagement of two parties that took place."
topic = "meetings"
use = ["page"]
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
which = "text"
kind = "kind"
---*/
CALL () {
  MATCH (left:Entity {id: $one}) RETURN left
  UNION
  MATCH (left:Entity {country: $one_code}) WHERE $within RETURN left
}
MATCH (left)-[:TOOK_PART]->(e:Engagement)<-[:TOOK_PART]-(right:Entity)
WHERE left.id <> right.id AND NOT right:Hardware
  AND (right.id = $other OR ($within AND right.country = $other_code))
  AND e.status IN ['occurred', 'ongoing'] AND e.from IS NOT NULL
WITH DISTINCT e ORDER BY e.from, e.id
WITH collect(e) AS events
UNWIND CASE size(events) WHEN 0 THEN [] ELSE [['first', head(events)], ['last', last(events)]] END AS found
WITH found[0] AS which, found[1] AS e
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN which, e.kind AS kind,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY which SKIP $offset LIMIT $limit
