// The engagements that join each of those pairs and pass the filters, newest first. Both ends are found
// before the edges between them, or those of a hub are all looked at.
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})
MATCH (b:Entity {id: pair[1]})
MATCH (a)-[r:MET|VISITED|SUPPLIED|AGREED|EXERCISED]-(b)
WHERE (size($kinds) = 0 OR r.kind IN $kinds)
  AND (size($statuses) = 0 OR r.status IN $statuses)
  AND r.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN r.to ELSE r.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN r.from ELSE r.to END <= $until)
RETURN a.id AS one, b.id AS other, r.engagement AS engagement, r.outlets AS outlets,
       r.from AS first, r.to AS last
ORDER BY one, other, coalesce(r.from, '') DESC, engagement
