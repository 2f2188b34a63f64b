// Which of these articles are here already, by id or by address.
UNWIND $articles AS given
OPTIONAL MATCH (known:Article {id: given.id})
OPTIONAL MATCH (older:Article {url: given.url}) WHERE given.url <> ""
RETURN given.id AS id, known.id AS known, older.id AS older, older.published AS published
