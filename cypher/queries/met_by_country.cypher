/*---
title = "Whom did a country's people meet?"
summary = "Meetings of a country, its institutions, posts and people with those of others, one row for each two, newest first."
topic = "meetings"
use = ["window", "strength", "page"]
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

[columns]
who = "name"
who_id = "entity"
post = "text"
whom = "name"
whom_id = "entity"
whom_post = "text"
mode = "text"
---*/
MATCH (one:Entity {country: $country_code})-[part:TOOK_PART]->(e:Meeting)
WHERE ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
MATCH (e)<-[far:TOOK_PART]-(other:Entity)
WHERE coalesce(other.country, '') <> $country_code
  AND ($other = '' OR other.country = $other_code)
WITH e, one, part, other, far
ORDER BY coalesce(e.from, '') DESC, e.id, one.id, other.id SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN one.name AS who, one.id AS who_id, part.post AS post,
       other.name AS whom, other.id AS whom_id, far.post AS whom_post, e.mode AS mode,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(e.from, '') DESC, engagement, who_id, whom_id
