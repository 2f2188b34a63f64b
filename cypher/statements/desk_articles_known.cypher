// Which of these articles are here already, by id or by address; a file has no address (null).
UNWIND $articles AS given
OPTIONAL MATCH (known:Article {id: given.id})
OPTIONAL MATCH (older:Article {url: given.url})
RETURN given.id AS id, known.id AS known, older.id AS older, older.published AS published
