// Takes the turn where it is nobody's, ours already, or has run out. The first SET holds the node
// before it is looked at.
MERGE (g:Graph {id: "graph"})
SET g.until = coalesce(g.until, 0)
WITH g, g.until < timestamp() OR coalesce(g.turn, "") IN ["", $turn] AS free
SET g.turn = CASE WHEN free THEN $turn ELSE g.turn END,
    g.until = CASE WHEN free THEN timestamp() + $lease ELSE g.until END
RETURN free
