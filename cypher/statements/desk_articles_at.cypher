// Which articles have these addresses, and when they were published.
UNWIND $urls AS url
MATCH (older:Article {url: url})
RETURN url, older.id AS older, older.published AS published
