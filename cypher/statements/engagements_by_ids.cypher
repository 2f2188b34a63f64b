// The engagements of those ids.
UNWIND $ids AS asked
MATCH (e:Engagement {id: asked})
RETURN e.id AS id, e.kind AS kind, e.status AS status, e.date AS date, e.from AS from, e.to AS to,
       e.precision AS precision, e.dateBasis AS basis, e.place AS place, e.mode AS mode,
       e.quantity AS quantity, e.confidence AS confidence, e.articles AS articles,
       e.outlets AS outlets, e.conflicts AS conflicts, e.history AS history
