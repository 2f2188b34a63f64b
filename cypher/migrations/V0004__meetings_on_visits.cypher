// Which meeting was part of which visit.
CREATE CONSTRAINT during_key IF NOT EXISTS FOR ()-[r:DURING]-() REQUIRE r.key IS UNIQUE;
