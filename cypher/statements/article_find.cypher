// One article by its id, its file's name or its address.
MATCH (article:Article)
WHERE article.id = $given OR article.name = $given OR article.url = $given
RETURN article.id AS id, article.name AS name, article.url AS url, article.title AS title,
       article.outlet AS outlet, article.published AS published, article.text AS text
ORDER BY article.id LIMIT 10
