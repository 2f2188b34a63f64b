// How many engagements of each kind a party has that pass the filters.
MATCH (:Entity {id: $party})-[:TOOK_PART]->(e:Engagement)
WHERE (size($kinds) = 0 OR e.kind IN $kinds) AND (size($statuses) = 0 OR e.status IN $statuses)
  AND e.outlets >= $outlets AND ($since = '' OR e.to >= $since) AND ($until = '' OR e.from <= $until)
WITH DISTINCT e
RETURN e.kind AS kind, count(e) AS count ORDER BY kind
