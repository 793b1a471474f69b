CREATE TABLE addresses (host timestamptz NOT NULL, seen timestamp);
CREATE TABLE notes (id integer NOT NULL, body text) WITH (toast.autovacuum_vacuum_threshold = 7);
