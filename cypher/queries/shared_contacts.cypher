/*---
title = "Whom have two parties both met?"
summary = "Everybody who met the one and the other, with the day of the latest meeting with each. Meetings of more than twelve do not count."
topic = "contacts"
use = ["page"]
evidence = true

[parameters.one]
kind = "entity"
help = "One side: a person, institution or country."
example = "Alexander Fomin"

[parameters.other]
kind = "entity"
help = "The other side."
example = "Sergei Lavrov"

[columns]
whom = "name"
whom_id = "entity"
met_one = "date"
met_other = "date"
---*/
MATCH (:Entity {id: $one})-[near:MET]-(middle:Entity)
WHERE middle.id <> $other AND near.status IN ['occurred', 'ongoing']
WITH middle, max(near.from) AS met_one
MATCH (middle)-[m:MET]-(:Entity {id: $other})
WHERE middle.id <> $one AND m.status IN ['occurred', 'ongoing']
WITH middle, met_one, max(m.from) AS met_other, max(coalesce(m.from, '') + ' ' + m.engagement) AS latest
ORDER BY middle.id SKIP $offset LIMIT $limit
MATCH (e:Engagement {id: split(latest, ' ')[1]})
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN middle.name AS whom, middle.id AS whom_id, met_one, met_other,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY whom_id
