MATCH (j:Judgement)
RETURN j.id AS id, j.verb AS verb, j.a AS a, j.b AS b, j.article AS article, j.why AS why,
       j.who AS who, j.at AS at
ORDER BY at, id
