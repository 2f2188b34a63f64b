// LABEL stands for the label of all engagements or of one kind. Which of them pass the filters.
MATCH (e:LABEL)
WHERE e.status IN $statuses AND e.outlets >= $outlets
RETURN e.id AS id, e.kind AS kind, coalesce(e.to, '') AS last LIMIT $most
