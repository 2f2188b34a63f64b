// Which of these articles are here already.
UNWIND $ids AS id
MATCH (known:Article {id: id})
RETURN known.id AS id
