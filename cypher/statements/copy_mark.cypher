// Says what the graph's bookkeeping is; the store adds one to the revision of every write.
MERGE (g:Graph {id: "graph"})
SET g = $props
