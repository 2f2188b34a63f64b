/*---
title = "Whom do a person's contacts know?"
summary = "People at two steps who were not met directly, by the number of people between; the source is one of the second step. Meetings of more than twelve do not count."
topic = "contacts"
use = ["page"]
evidence = true

[parameters.who]
kind = "person"
help = "A person, by name or id."
example = "Alexander Fomin"

[columns]
whom = "name"
whom_id = "entity"
through = "list"
---*/
MATCH (:Entity {id: $who})-[near:MET]-(middle:Person)
WHERE near.status = 'occurred'
WITH collect(DISTINCT middle.id) AS known
UNWIND known AS each
MATCH (middle:Entity {id: each})-[m:MET]-(far:Person)
WHERE m.status = 'occurred' AND far.id <> $who AND NOT far.id IN known
WITH far, middle, m ORDER BY middle.name, middle.id
WITH far, collect(DISTINCT middle.name) AS through, max(coalesce(m.from, '') + ' ' + m.engagement) AS latest
ORDER BY size(through) DESC, far.id SKIP $offset LIMIT $limit
MATCH (e:Engagement {id: split(latest, ' ')[1]})
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN far.name AS whom, far.id AS whom_id, through,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY size(through) DESC, whom_id
