/*---
title = "With whom was a party in contact?"
summary = "Each counterpart once, with how often and since when; the source is that of the latest contact."
topic = "contacts"
use = ["window", "strength", "page"]
evidence = true

[parameters.who]
kind = "entity"
help = "A person, institution or country, by name or id."
example = "Sahir Shamshad Mirza"

[columns]
whom = "name"
whom_id = "entity"
times = "integer"
first = "date"
last = "date"
---*/
MATCH (:Entity {id: $who})-[:TOOK_PART]->(e:Engagement)<-[:TOOK_PART]-(other:Entity)
WHERE other.id <> $who AND NOT other:Hardware AND ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH other, count(DISTINCT e.id) AS times, min(e.from) AS first, max(e.to) AS last,
     max(coalesce(e.from, '') + ' ' + e.id) AS latest
ORDER BY times DESC, other.id SKIP $offset LIMIT $limit
MATCH (e:Engagement {id: split(latest, ' ')[1]})
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN other.name AS whom, other.id AS whom_id, times, first, last,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY times DESC, whom_id
