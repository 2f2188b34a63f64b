/*---
title = "What did an outlet report?"
summary = "Every engagement that an outlet reports, by the day of the article, newest first."
topic = "evidence"
use = ["page"]
evidence = true

[parameters.outlet_name]
kind = "text"
help = "The outlet, as its articles name it."
example = "The Margalla Courier"

[parameters.since]
kind = "date"
help = "Only articles of this day or later."
example = "2016"
default = ""

[parameters.until]
kind = "date"
help = "Only articles of this day or earlier."
example = "2026-12"
default = ""

[columns]
kind = "kind"
published = "date"
title = "text"
---*/
MATCH (a:Article {outlet: $outlet_name})
WHERE ($since = '' OR a.published >= $since) AND ($until = '' OR a.published <= $until)
WITH a ORDER BY coalesce(a.published, '') DESC, a.id
CALL (a) {
  MATCH (a)-[:STATES]->(c:Claim)-[:SUPPORTS]->(e:Engagement)
  WITH e, c ORDER BY c.confidence DESC, c.id
  WITH e, head(collect(c)) AS c ORDER BY e.id
  RETURN e, c
}
WITH a, e, c SKIP $offset LIMIT $limit
RETURN e.kind AS kind, a.published AS published, a.title AS title,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY coalesce(a.published, '') DESC, a.id, engagement
