// The next ids after one.
MATCH (e:Engagement) WHERE e.id > $after
RETURN e.id AS id ORDER BY id LIMIT $limit
