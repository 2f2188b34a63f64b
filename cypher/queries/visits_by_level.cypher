/*---
title = "At which level does a country visit and receive?"
summary = "Visits out of and into a country by the level of the visitor's post (head, minister, chief, deputy, envoy, other, unknown); the source is the latest."
topic = "visits"
use = ["window", "strength", "page"]
evidence = true

[parameters.country]
kind = "country"
help = "A country, by name or code."
example = "Pakistan"

[columns]
direction = "text"
level = "text"
times = "integer"
---*/
CALL () {
  MATCH (guest:Entity {country: $country_code})-[part:TOOK_PART {role: 'visitor'}]->(e:Visit)
  MATCH (e)<-[:TOOK_PART {role: 'destination'}]-(site:Entity)
  WHERE coalesce(site.country, '') <> $country_code
  RETURN 'out' AS direction, guest, part, e
  UNION
  MATCH (:Entity {id: $country})<-[:IN*0..1]-(site:Entity)
  MATCH (site)-[:TOOK_PART {role: 'destination'}]->(e:Visit)<-[part:TOOK_PART {role: 'visitor'}]-(guest:Entity)
  WHERE coalesce(guest.country, '') <> $country_code
  RETURN 'in' AS direction, guest, part, e
}
WITH direction, e, toLower(coalesce(part.post, CASE WHEN guest:Post THEN guest.name END, '')) AS held
WHERE ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
WITH direction, e, CASE
       WHEN held = '' THEN 'unknown'
       WHEN held CONTAINS 'deputy' OR held CONTAINS 'vice' OR held CONTAINS 'assistant'
         OR held CONTAINS 'adviser' OR held CONTAINS 'advisor' THEN 'deputy'
       WHEN held CONTAINS 'prime minister' OR held CONTAINS 'premier' OR held CONTAINS 'president'
         OR held CONTAINS 'chancellor' OR held = 'king' OR held STARTS WITH 'king of'
         OR held CONTAINS 'emir' OR held CONTAINS 'sultan' OR held CONTAINS 'crown prince' THEN 'head'
       WHEN held CONTAINS 'minister' OR held CONTAINS 'secretary of defen'
         OR held CONTAINS 'secretary of state' THEN 'minister'
       WHEN held CONTAINS 'chief' OR held CONTAINS 'commander' OR held CONTAINS 'chairman'
         OR held CONTAINS 'head of' THEN 'chief'
       WHEN held CONTAINS 'ambassador' OR held CONTAINS 'envoy' OR held CONTAINS 'commissioner'
         OR held CONTAINS 'attach' OR held CONTAINS 'consul' THEN 'envoy'
       ELSE 'other' END AS rank
WITH direction, rank, count(DISTINCT e.id) AS times, max(coalesce(e.from, '') + ' ' + e.id) AS latest
ORDER BY direction DESC, times DESC, rank SKIP $offset LIMIT $limit
MATCH (e:Engagement {id: split(latest, ' ')[1]})
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN direction, rank AS level, times,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY direction DESC, times DESC, level
