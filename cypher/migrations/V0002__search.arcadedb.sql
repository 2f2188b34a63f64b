-- The same as the Cypher file beside this one: this engine defines full-text indexes in SQL only.
CREATE PROPERTY Entity.searchText IF NOT EXISTS STRING;
CREATE INDEX entity_text IF NOT EXISTS ON Entity (searchText) FULL_TEXT;
CREATE PROPERTY Alias.searchText IF NOT EXISTS STRING;
CREATE INDEX alias_text IF NOT EXISTS ON Alias (searchText) FULL_TEXT;
