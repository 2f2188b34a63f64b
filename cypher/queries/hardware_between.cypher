/*---
title = "Which hardware is in play between two sides?"
summary = "Types of hardware supplied in either direction, by how often; the source is the latest."
topic = "supplies"
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
item = "name"
item_id = "entity"
times = "integer"
quantities = "list"
---*/
CALL () {
  MATCH (left:Entity {id: $one}) RETURN left
  UNION
  MATCH (left:Entity {country: $one_code}) WHERE $within RETURN left
}
MATCH (left)-[:TOOK_PART]->(e:Supply)<-[:TOOK_PART]-(right:Entity)
WHERE left.id <> right.id AND NOT right:Hardware
  AND (right.id = $other OR ($within AND right.country = $other_code))
  AND ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH DISTINCT e
MATCH (e)<-[:TOOK_PART {role: 'item'}]-(item:Hardware)
WITH item, e ORDER BY coalesce(e.from, ''), e.id
WITH item, count(e.id) AS times, collect(e.quantity) AS quantities,
     max(coalesce(e.from, '') + ' ' + e.id) AS latest
ORDER BY times DESC, item.id SKIP $offset LIMIT $limit
MATCH (e:Engagement {id: split(latest, ' ')[1]})
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN item.name AS item, item.id AS item_id, times, quantities,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY times DESC, item_id
