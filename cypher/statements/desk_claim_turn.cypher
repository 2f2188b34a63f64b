// First in every write: takes the graph for this writer, says whether another was there since, and
// gives the turn back if it is this writer's. Another's turn stays: it plans anew, undisturbed.
MERGE (g:Graph {id: "graph"})
SET g.changes = $changes, g.judged = $judged, g.rules = $rules
WITH g, coalesce(g.turn, "") = $turn AS mine
SET g.turn = CASE WHEN mine THEN "" ELSE coalesce(g.turn, "") END,
    g.until = CASE WHEN mine THEN 0 ELSE coalesce(g.until, 0) END
RETURN coalesce(g.revision, 0) AS revision
