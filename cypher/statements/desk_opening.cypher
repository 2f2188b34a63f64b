// Where the graph stands: its revision, the rules it was settled by, whether anything was judged,
// and whose turn it is to write.
OPTIONAL MATCH (g:Graph {id: "graph"})
RETURN coalesce(g.revision, 0) AS revision, coalesce(g.changes, 0) AS changes,
       coalesce(g.judged, 0) AS judged, g.rules AS rules,
       CASE WHEN coalesce(g.until, 0) > timestamp() THEN coalesce(g.turn, "") ELSE "" END AS turn
