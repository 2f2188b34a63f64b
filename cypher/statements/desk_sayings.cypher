// What each article says of the spellings: name, posts, rank, on which day.
UNWIND $ids AS id
MATCH (a:Alias {id: id})
MATCH (a)<-[m:MENTIONS]-(x:Article)
RETURN a.id AS alias, x.id AS article, m.name AS name, m.posts AS posts, m.rank AS rank,
       x.day AS day
