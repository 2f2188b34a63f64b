// Who took part in each of those engagements.
UNWIND $ids AS asked
MATCH (e:Engagement {id: asked})<-[part:TOOK_PART]-(who:Entity)
RETURN e.id AS engagement, part.role AS role, who.id AS id, who.name AS name, who.kind AS type,
       part.post AS post, who.country AS country, who.aliases AS aliases
ORDER BY engagement, role, id
