/*---
title = "Who travelled between two countries?"
summary = "Visits from either country to the other, newest first."
topic = "visits"
use = ["window", "strength", "page"]
evidence = true

[parameters.one]
kind = "country"
help = "One country."
example = "Pakistan"

[parameters.other]
kind = "country"
help = "The other country."
example = "Russia"

[columns]
visitor = "name"
visitor_id = "entity"
post = "text"
to = "name"
---*/
UNWIND [[$one, $other_code], [$other, $one_code]] AS pair
MATCH (:Entity {id: pair[0]})<-[:IN*0..1]-(site:Entity)-[:TOOK_PART {role: 'destination'}]->(e:Visit)<-[part:TOOK_PART {role: 'visitor'}]-(guest:Entity)
WHERE guest.country = pair[1] AND ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH DISTINCT e, part, guest, site
WITH e, part, guest, site ORDER BY coalesce(e.from, '') DESC, e.id, guest.id, site.id SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN guest.name AS visitor, guest.id AS visitor_id, part.post AS post, site.name AS to,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '') DESC, engagement, guest.id, site.id
