/*---
title = "Who held a post, and when?"
summary = "People whom articles name in the posts of a country or institution, by first day seen."
topic = "posts"
use = ["page"]
evidence = true

[parameters.body]
kind = "entity"
help = "The country or institution that the post belongs to."
example = "Pakistan"

[parameters.post]
kind = "text"
help = "Words of the post; empty for all posts."
example = "army chief"
default = ""

[parameters.on]
kind = "date"
help = "Only who was seen in it around this day; empty for all."
example = "2018-08-06"
default = ""

[columns]
who = "name"
who_id = "entity"
post_held = "text"
first_seen = "date"
last_seen = "date"
---*/
MATCH (:Entity {id: $body})<-[:PART_OF*0..1]-(office:Entity)<-[held:SERVES]-(p:Person)
WHERE ($post = '' OR toLower(held.post) CONTAINS toLower($post))
  AND ($on = '' OR (held.firstSeen <= $on AND held.lastSeen >= $on))
WITH p, held ORDER BY coalesce(held.firstSeen, ''), held.key SKIP $offset LIMIT $limit
CALL (p, held) {
  OPTIONAL MATCH (p)<-[:REFERS_TO]-(:Alias)<-[r:ROLE]-(c:Claim)<-[:STATES]-(a:Article)
  WHERE r.post = held.post
  OPTIONAL MATCH (c)-[:SUPPORTS]->(e:Engagement)
  RETURN c, a, e ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN p.name AS who, p.id AS who_id, held.post AS post_held,
       held.firstSeen AS first_seen, held.lastSeen AS last_seen,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(first_seen, ''), who_id, post_held
