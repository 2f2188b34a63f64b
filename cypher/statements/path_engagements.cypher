// The engagements that join each of those pairs and pass the filters, newest first.
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})-[r:MET|VISITED|SUPPLIED|AGREED|EXERCISED]-(b:Entity {id: pair[1]})
WHERE (size($kinds) = 0 OR r.kind IN $kinds)
  AND (size($statuses) = 0 OR r.status IN $statuses)
  AND r.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN r.to ELSE r.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN r.from ELSE r.to END <= $until)
RETURN a.id AS one, b.id AS other, r.engagement AS engagement, r.outlets AS outlets,
       r.from AS first, r.to AS last
ORDER BY one, other, coalesce(r.from, '') DESC, engagement
