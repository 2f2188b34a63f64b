// As analysis_engagements, of a window: the first and the last day each lie between two.
MATCH (e:LABEL)
WHERE e.from >= $first AND e.from <= $latestFirst AND e.to >= $earliestLast AND e.to <= $last
WITH e WHERE e.status IN $statuses AND e.outlets >= $outlets
RETURN e.id AS id, e.kind AS kind, e.to AS last LIMIT $most
