/*---
title = "Which agreements of a country are in force?"
summary = "Agreements that were signed or took effect by a day and that no later report calls denied or cancelled, newest first. An end is known only where an article tells it."
topic = "agreements"
use = ["page"]
evidence = true

[parameters.country]
kind = "country"
help = "A country, by name or code."
example = "Pakistan"

[parameters.other]
kind = "country"
help = "Only with this country; empty for all."
example = "Russia"
default = ""

[parameters.on]
kind = "date"
help = "Signed by this day; empty for all."
example = "2026-11-23"
default = ""

[parameters.outlets]
kind = "integer"
help = "Only what at least so many independent outlets report."
example = 1
default = 0

[columns]
parties = "list"
signed = "date"
---*/
MATCH (side:Entity {country: $country_code})-[:TOOK_PART {role: 'party'}]->(e:Agreement)
WHERE e.status IN ['occurred', 'ongoing'] AND e.outlets >= $outlets
  AND ($on = '' OR e.from <= $on)
  AND ($other = '' OR EXISTS {
    MATCH (e)<-[:TOOK_PART {role: 'party'}]-(far:Entity) WHERE far.country = $other_code
  })
WITH DISTINCT e ORDER BY coalesce(e.from, '') DESC, e.id SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN COLLECT { MATCH (e)<-[:TOOK_PART]-(x:Entity) RETURN x.name ORDER BY x.name, x.id } AS parties, e.from AS signed,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '') DESC, engagement
