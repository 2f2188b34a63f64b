// The engagements that pass the filters, newest first; without a date last.
MATCH (e:Engagement)
WHERE (size($kinds) = 0 OR e.kind IN $kinds) AND (size($statuses) = 0 OR e.status IN $statuses)
  AND e.outlets >= $outlets AND ($since = '' OR e.to >= $since) AND ($until = '' OR e.from <= $until)
RETURN e.id AS id ORDER BY coalesce(e.from, '') DESC, id SKIP $skip LIMIT $limit
