// First in every write: takes the graph for this writer, says whether another was there since or
// has the turn, and gives the turn back.
MERGE (g:Graph {id: "graph"})
SET g.changes = $changes, g.judged = $judged, g.rules = $rules
WITH g, CASE WHEN coalesce(g.until, 0) > timestamp() THEN coalesce(g.turn, "") ELSE "" END AS turn
REMOVE g.turn, g.until
RETURN coalesce(g.revision, 0) AS revision, turn
