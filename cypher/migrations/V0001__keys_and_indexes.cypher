// Every node is found by its own id, every relationship by its key: a MERGE of either is then
// one and the same thing, however many writers there are.
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT alias_id IF NOT EXISTS FOR (n:Alias) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT engagement_id IF NOT EXISTS FOR (n:Engagement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (n:Graph) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (n:Migration) REQUIRE n.version IS UNIQUE;

CREATE CONSTRAINT states_key IF NOT EXISTS FOR ()-[r:STATES]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT role_key IF NOT EXISTS FOR ()-[r:ROLE]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT mentions_key IF NOT EXISTS FOR ()-[r:MENTIONS]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT refers_to_key IF NOT EXISTS FOR ()-[r:REFERS_TO]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT supports_key IF NOT EXISTS FOR ()-[r:SUPPORTS]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT took_part_key IF NOT EXISTS FOR ()-[r:TOOK_PART]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT at_key IF NOT EXISTS FOR ()-[r:AT]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT in_key IF NOT EXISTS FOR ()-[r:IN]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT serves_key IF NOT EXISTS FOR ()-[r:SERVES]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT part_of_key IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT met_key IF NOT EXISTS FOR ()-[r:MET]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT visited_key IF NOT EXISTS FOR ()-[r:VISITED]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT supplied_key IF NOT EXISTS FOR ()-[r:SUPPLIED]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT agreed_key IF NOT EXISTS FOR ()-[r:AGREED]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT exercised_key IF NOT EXISTS FOR ()-[r:EXERCISED]-() REQUIRE r.key IS UNIQUE;

// What is asked by value: windows, kinds, sources, an engagement's own edges.
CREATE INDEX engagement_from IF NOT EXISTS FOR (n:Engagement) ON (n.from);
CREATE INDEX engagement_kind IF NOT EXISTS FOR (n:Engagement) ON (n.kind);
CREATE INDEX engagement_status IF NOT EXISTS FOR (n:Engagement) ON (n.status);
CREATE INDEX article_url IF NOT EXISTS FOR (n:Article) ON (n.url);
CREATE INDEX article_name IF NOT EXISTS FOR (n:Article) ON (n.name);
CREATE INDEX article_outlet IF NOT EXISTS FOR (n:Article) ON (n.outlet);
CREATE INDEX alias_country IF NOT EXISTS FOR (n:Alias) ON (n.country);
CREATE INDEX entity_country IF NOT EXISTS FOR (n:Entity) ON (n.country);
CREATE INDEX entity_kind IF NOT EXISTS FOR (n:Entity) ON (n.kind);
CREATE INDEX change_seq IF NOT EXISTS FOR (n:Change) ON (n.seq);
CREATE INDEX met_engagement IF NOT EXISTS FOR ()-[r:MET]-() ON (r.engagement);
CREATE INDEX visited_engagement IF NOT EXISTS FOR ()-[r:VISITED]-() ON (r.engagement);
CREATE INDEX supplied_engagement IF NOT EXISTS FOR ()-[r:SUPPLIED]-() ON (r.engagement);
CREATE INDEX agreed_engagement IF NOT EXISTS FOR ()-[r:AGREED]-() ON (r.engagement);
CREATE INDEX exercised_engagement IF NOT EXISTS FOR ()-[r:EXERCISED]-() ON (r.engagement);
