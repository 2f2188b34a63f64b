/*---
title = "What did a party supply, and to whom?"
summary = "Deliveries and promised deliveries by a country or institution, newest first."
topic = "supplies"
use = ["window", "strength", "page"]
evidence = true

[parameters.supplier]
kind = "entity"
help = "Who supplied: a country, institution or person."
example = "Russia"

[parameters.recipient]
kind = "entity"
help = "Only to this recipient; empty for all."
example = "Pakistan"
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
  MATCH (near:Entity {id: $supplier}) RETURN near
  UNION
  MATCH (near:Entity {country: $supplier_code}) WHERE $within RETURN near
}
MATCH (near)-[:TOOK_PART {role: 'supplier'}]->(e:Supply)
WHERE ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
OPTIONAL MATCH (e)<-[:TOOK_PART {role: 'recipient'}]-(far:Entity)
WITH e, near, far
WHERE $recipient = '' OR far.id = $recipient OR ($within AND far.country = $recipient_code)
WITH DISTINCT e, near, far
WITH e, near, far ORDER BY coalesce(e.from, '') DESC, e.id, near.id, coalesce(far.id, '') SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN near.name AS supplier, far.name AS recipient,
       COLLECT { MATCH (e)<-[:TOOK_PART {role: 'item'}]-(x:Entity) RETURN x.name ORDER BY x.name, x.id } AS items,
       e.quantity AS quantity,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '') DESC, engagement, supplier, recipient
