// An article with every mention it makes.
MATCH (x:Article {id: $article})
RETURN properties(x) AS article,
       COLLECT {
         MATCH (x)-[m:MENTIONS]->(a:Alias)
         RETURN {alias: a.id, surface: m.surface, start: m.start, end: m.end, post: m.post,
                 rank: m.rank, name: m.name, posts: m.posts}
       } AS mentions
