// Entities whose names or keys hold some of the words, those that hold most first.
CALL db.index.fulltext.queryNodes('entity_text', $text) YIELD node, score
WITH node, score WHERE size($kinds) = 0 OR node.kind IN $kinds
RETURN node.id AS id, node.name AS name, node.kind AS kind, node.country AS country,
       node.aliases AS names
ORDER BY score DESC, id LIMIT $limit
