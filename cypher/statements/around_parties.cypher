// The engagements that all of those parties took part in, or that one was the place of, newest first.
MATCH (first:Entity {id: $first})-[:TOOK_PART|AT]-(e:Engagement)
WHERE (size($kinds) = 0 OR e.kind IN $kinds)
  AND ($since = '' OR e.to >= $since) AND ($until = '' OR e.from <= $until)
WITH DISTINCT e
CALL (e) {
  MATCH (e)-[:TOOK_PART|AT]-(other:Entity) WHERE other.id IN $others
  RETURN count(DISTINCT other.id) AS found
}
WITH e, found WHERE found = $wanted
RETURN e.id AS id ORDER BY coalesce(e.from, '') DESC, id LIMIT $limit
