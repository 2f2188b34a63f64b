// Who took part in each of those engagements, of which country.
UNWIND $ids AS asked
MATCH (e:Engagement {id: asked})<-[part:TOOK_PART]-(who:Entity)
RETURN e.id AS engagement, part.role AS role, who.id AS id, who.kind AS kind,
       who.country AS country
