// One combined text an entity: its folded names and their keys, each key with a leading digit
// (names.search_text). At 100,000 entities on the embedded engine a lookup by keys took 0.4 ms here,
// 0.4 ms over key nodes that cost two more relationships an entity to write, and 32 to 100 ms over
// a list property, which neither engine can index.
CREATE FULLTEXT INDEX entity_text IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchText];
CREATE FULLTEXT INDEX alias_text IF NOT EXISTS FOR (n:Alias) ON EACH [n.searchText];
CALL db.awaitIndexes(60);
