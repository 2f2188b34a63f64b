// Where a graph stands, and whether anything is in it; `copying` names where an unfinished copy
// comes from.
OPTIONAL MATCH (g:Graph {id: "graph"})
RETURN properties(g) AS props, g.copying AS copying,
       EXISTS { MATCH (:Article) } OR EXISTS { MATCH (:Judgement) }
         OR EXISTS { MATCH (:Change) } AS filled
