// Whom each of those parties is joined to by an engagement that passes the filters.
UNWIND $ids AS start
MATCH (:Entity {id: start})-[r:MET|VISITED|SUPPLIED|AGREED|EXERCISED]-(near:Entity)
WHERE (size($kinds) = 0 OR r.kind IN $kinds)
  AND (size($statuses) = 0 OR r.status IN $statuses)
  AND r.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN r.to ELSE r.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN r.from ELSE r.to END <= $until)
  AND near.id <> start
  AND (NOT $persons OR near:Person OR near.id IN $ends)
RETURN start, collect(DISTINCT near.id) AS near
