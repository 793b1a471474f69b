-- A table whose columns need no TOAST table takes no option for it: it has one again only when the type has changed.
CREATE TABLE addresses (host inet NOT NULL, seen timestamp) WITH (toast.autovacuum_enabled = false);
CREATE TABLE notes (id integer NOT NULL);
