// Judgements that name any of the ids, as one side, as the other or as their article.
UNWIND $ids AS id
CALL (id) {
  MATCH (j:Judgement {a: id}) RETURN j
  UNION
  MATCH (j:Judgement {b: id}) RETURN j
  UNION
  MATCH (j:Judgement {article: id}) RETURN j
}
RETURN DISTINCT j.id AS id, j.verb AS verb, j.a AS a, j.b AS b, j.article AS article,
       j.why AS why, j.who AS who, j.at AS at
