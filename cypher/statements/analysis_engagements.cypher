// LABEL stands for the label of all engagements or of one kind. Which of them pass the filters.
// WITH stands between, because ArcadeDB would go through the index of the status, which is no help.
MATCH (e:LABEL)
WITH e WHERE e.status IN $statuses AND e.outlets >= $outlets
RETURN e.id AS id, e.kind AS kind, coalesce(e.to, '') AS last LIMIT $most
