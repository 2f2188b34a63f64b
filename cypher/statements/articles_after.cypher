// The next articles after one, without their texts.
MATCH (a:Article) WHERE a.id > $after
RETURN a.id AS id, a.name AS name, a.url AS url, a.title AS title, a.outlet AS outlet,
       a.published AS published
ORDER BY id LIMIT $limit
