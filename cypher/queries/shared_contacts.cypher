/*---
title = "Whom have two parties both met?"
summary = "Everybody who met the one and the other, with the latest meeting with each."
topic = "contacts"
use = ["page"]
evidence = true

[parameters.one]
kind = "entity"
help = "One side: a person, institution or country."
example = "Sahir Shamshad Mirza"

[parameters.other]
kind = "entity"
help = "The other side."
example = "Sergey Shoigu"

[columns]
whom = "name"
whom_id = "entity"
met_one = "date"
met_other = "date"
---*/
MATCH (:Entity {id: $one})-[:TOOK_PART]->(near:Meeting)<-[:TOOK_PART]-(middle:Entity)
WHERE NOT middle.id IN [$one, $other] AND near.status IN ['occurred', 'ongoing']
MATCH (middle)-[:TOOK_PART]->(e:Meeting)<-[:TOOK_PART]-(:Entity {id: $other})
WHERE e.status IN ['occurred', 'ongoing']
WITH middle, near, e ORDER BY coalesce(near.from, ''), coalesce(e.from, ''), e.id
WITH middle, last(collect(near)) AS near, last(collect(e)) AS e
ORDER BY middle.id SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN middle.name AS whom, middle.id AS whom_id, near.date AS met_one, e.date AS met_other,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY whom_id
