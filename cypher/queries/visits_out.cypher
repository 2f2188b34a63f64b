/*---
title = "Who travelled abroad for a country?"
summary = "Visits by a country's people to others, with the level of the visitor's post, newest first."
topic = "visits"
use = ["window", "strength", "page"]
evidence = true

[parameters.country]
kind = "country"
help = "A country, by name or code."
example = "Pakistan"

[parameters.level]
kind = "text"
help = "Only this level of post: head (of state or government), minister, chief (of a force or staff), deputy, envoy, other, unknown; empty for all."
example = "minister"
default = ""

[columns]
visitor = "name"
visitor_id = "entity"
post = "text"
level = "text"
to = "name"
---*/
MATCH (guest:Entity {country: $country_code})-[part:TOOK_PART {role: 'visitor'}]->(e:Visit)
WHERE ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
MATCH (e)<-[:TOOK_PART {role: 'destination'}]-(site:Entity)
WHERE coalesce(site.country, '') <> $country_code
WITH e, guest, part, site,
     toLower(coalesce(part.post, CASE WHEN guest:Post THEN guest.name END, '')) AS held
WITH e, guest, part, site, CASE
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
WHERE $level = '' OR rank = toLower($level)
WITH e, guest, part, site, rank
ORDER BY coalesce(e.from, '') DESC, e.id, guest.id, site.id SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN guest.name AS visitor, guest.id AS visitor_id, part.post AS post, rank AS level,
       site.name AS to,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '') DESC, engagement, visitor_id, site.id
