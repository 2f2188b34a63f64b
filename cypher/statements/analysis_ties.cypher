// Which parties are joined by which engagements that pass the filters; a place is no party.
MATCH (a:Entity)-[r:MET|VISITED|SUPPLIED|AGREED|EXERCISED]->(b:Entity)
WHERE (size($kinds) = 0 OR r.kind IN $kinds)
  AND (size($statuses) = 0 OR r.status IN $statuses)
  AND r.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN r.to ELSE r.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN r.from ELSE r.to END <= $until)
  AND NOT a:Place AND NOT b:Place
  AND (NOT $persons OR (a:Person AND b:Person))
RETURN a.id AS one, b.id AS other, a.country AS one_country, b.country AS other_country,
       r.engagement AS engagement, coalesce(r.to, '') AS last
LIMIT $most
