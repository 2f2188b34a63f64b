/*---
title = "Who came to a country?"
summary = "Visits to a country or a place, with the posts of the visitors, newest first."
topic = "visits"
use = ["window", "strength", "page"]
evidence = true

[parameters.place]
kind = "place"
help = "A country or a place."
example = "Pakistan"

[columns]
visitor = "name"
visitor_id = "entity"
post = "text"
country = "text"
---*/
MATCH (land:Entity {id: $place})<-[:IN*0..1]-(site:Entity)
MATCH (site)-[:TOOK_PART {role: 'destination'}]->(e:Visit)<-[part:TOOK_PART {role: 'visitor'}]-(guest:Entity)
WHERE ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH DISTINCT e, part, guest
WITH e, part, guest ORDER BY coalesce(e.from, '') DESC, e.id, guest.id SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN guest.name AS visitor, guest.id AS visitor_id, part.post AS post,
       guest.country AS country,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '') DESC, engagement, guest.id
