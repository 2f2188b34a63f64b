MATCH (g:Graph {id: "graph", turn: $turn})
REMOVE g.turn, g.until
