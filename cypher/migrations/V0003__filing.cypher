// How the desk finds again what it has filed: one card an item and heading, and judgements by whom
// they name. Neither engine indexes the members of a list.
CREATE CONSTRAINT card_id IF NOT EXISTS FOR (n:Card) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT held_at_key IF NOT EXISTS FOR ()-[r:HELD_AT]-() REQUIRE r.key IS UNIQUE;
CREATE INDEX card_heading IF NOT EXISTS FOR (n:Card) ON (n.heading);
CREATE INDEX judgement_a IF NOT EXISTS FOR (n:Judgement) ON (n.a);
CREATE INDEX judgement_b IF NOT EXISTS FOR (n:Judgement) ON (n.b);
CREATE INDEX judgement_article IF NOT EXISTS FOR (n:Judgement) ON (n.article);
