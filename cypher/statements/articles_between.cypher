// The articles between two ids, without their texts.
MATCH (a:Article) WHERE a.id > $after AND a.id <= $last
RETURN a.id AS id, a.name AS name, a.url AS url, a.title AS title, a.outlet AS outlet,
       a.published AS published
ORDER BY id
