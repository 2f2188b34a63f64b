// The articles, newest first, with the number of claims read from each.
MATCH (article:Article)
WHERE $outlet IS NULL OR article.outlet = $outlet
WITH article, COUNT { (article)-[:STATES]->(:Claim) } AS claims
RETURN article.id AS id, article.name AS name, article.url AS url, article.title AS title,
       article.outlet AS outlet, article.published AS published, claims AS claims
ORDER BY coalesce(article.published, '') DESC, article.id
SKIP $skip LIMIT $limit
