/*---
title = "Whom do a person's contacts know?"
summary = "People at two steps who were not met directly, by the number of people between; the source is one of the second step."
topic = "contacts"
use = ["page"]
evidence = true

[parameters.who]
kind = "person"
help = "A person, by name or id."
example = "Sahir Shamshad Mirza"

[columns]
whom = "name"
whom_id = "entity"
through = "list"
---*/
MATCH (:Person {id: $who})-[:TOOK_PART]->(near:Meeting)<-[:TOOK_PART]-(middle:Person)
WHERE middle.id <> $who AND near.status = 'occurred'
WITH DISTINCT middle
MATCH (middle)-[:TOOK_PART]->(e:Meeting)<-[:TOOK_PART]-(far:Person)
WHERE far.id <> $who AND far.id <> middle.id AND e.status = 'occurred'
  AND NOT EXISTS {
    MATCH (:Person {id: $who})-[:TOOK_PART]->(known:Meeting)<-[:TOOK_PART]-(far)
    WHERE known.status = 'occurred'
  }
WITH far, middle, e ORDER BY middle.name, middle.id, e.id
WITH far, collect(DISTINCT middle.name) AS through, head(collect(e)) AS e
ORDER BY size(through) DESC, far.id SKIP $offset LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN far.name AS whom, far.id AS whom_id, through,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY size(through) DESC, whom_id
