// The sentences that support each of those engagements, the surest first.
UNWIND $ids AS asked
MATCH (e:Engagement {id: asked})<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
WITH e, c, a ORDER BY e.id, c.confidence DESC, c.id
RETURN e.id AS engagement, a.name AS article, a.url AS url, a.title AS title, a.outlet AS outlet,
       a.published AS published, c.quote AS sentence, c.start AS start, c.end AS end,
       c.status AS status, c.date AS date, c.confidence AS confidence
