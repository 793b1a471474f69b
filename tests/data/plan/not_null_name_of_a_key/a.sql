-- PostgreSQL 18: a new column takes over the name of an old one's NOT NULL, which a key or an identity insists on.
CREATE TABLE t (old integer, more integer, PRIMARY KEY (old));
CREATE TABLE u (old integer GENERATED ALWAYS AS IDENTITY);
CREATE VIEW shown AS SELECT old AS it FROM t WHERE old IS NOT NULL;
CREATE VIEW counted AS SELECT old AS it FROM u;
