// Today's id of an engagement, from its own id or that of any claim that supports it.
CALL () {
  MATCH (found:Engagement {id: $id}) RETURN found
  UNION
  MATCH (:Claim {id: $id})-[:SUPPORTS]->(found:Engagement) RETURN found
}
RETURN found.id AS id
