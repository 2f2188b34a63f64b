// First in every write: takes the graph for this writer, and says whether another was there since.
MERGE (g:Graph {id: "graph"})
SET g.changes = $changes, g.judged = $judged, g.rules = $rules
RETURN coalesce(g.revision, 0) AS revision
