/*---
title = "What was supplied to a party, and by whom?"
summary = "Deliveries and promised deliveries to a country or institution, newest first."
topic = "supplies"
use = ["window", "strength", "page"]
evidence = true

[parameters.recipient]
kind = "entity"
help = "Who received: a country, institution or person."
example = "Pakistan"

[parameters.supplier]
kind = "entity"
help = "Only from this supplier; empty for all."
example = "Russia"
default = ""

[parameters.within]
kind = "boolean"
help = "For a country, also what its institutions, posts and people did."
example = true
default = true

[columns]
supplier = "name"
recipient = "name"
items = "list"
quantity = "text"
---*/
CALL () {
  MATCH (near:Entity {id: $recipient}) RETURN near
  UNION
  MATCH (near:Entity {country: $recipient_code}) WHERE $within RETURN near
}
MATCH (near)-[:TOOK_PART {role: 'recipient'}]->(e:Supply)
WHERE ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
OPTIONAL MATCH (e)<-[:TOOK_PART {role: 'supplier'}]-(far:Entity)
WITH e, near, far
WHERE $supplier = '' OR far.id = $supplier OR ($within AND far.country = $supplier_code)
WITH DISTINCT e, near, far
WITH e, near, far ORDER BY coalesce(e.from, '') DESC, e.id, near.id, coalesce(far.id, '') SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN far.name AS supplier, near.name AS recipient,
       COLLECT { MATCH (e)<-[:TOOK_PART {role: 'item'}]-(x:Entity) RETURN x.name ORDER BY x.name, x.id } AS items,
       e.quantity AS quantity,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '') DESC, engagement, supplier, recipient
