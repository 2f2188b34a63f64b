/*---
title = "Who supplied a piece of hardware to whom?"
summary = "Every supply of one type of hardware, oldest first."
topic = "supplies"
use = ["window", "strength", "page"]
evidence = true

[parameters.item]
kind = "hardware"
help = "The hardware, by name or id."
example = "Mi-35M"

[columns]
supplier = "name"
recipient = "name"
quantity = "text"
---*/
MATCH (:Entity {id: $item})-[:TOOK_PART {role: 'item'}]->(e:Supply)
WHERE ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH DISTINCT e ORDER BY coalesce(e.from, '9999'), e.id SKIP $offset LIMIT $limit
OPTIONAL MATCH (e)<-[:TOOK_PART {role: 'supplier'}]-(s:Entity)
OPTIONAL MATCH (e)<-[:TOOK_PART {role: 'recipient'}]-(r:Entity)
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN s.name AS supplier, r.name AS recipient, e.quantity AS quantity,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '9999'), engagement, supplier, recipient
