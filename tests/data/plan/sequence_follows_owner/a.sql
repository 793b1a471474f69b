-- A sequence goes to the table's new owner with what the old one was granted; what else changes on it comes after.
DO $$ BEGIN CREATE ROLE r1; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
DO $$ BEGIN CREATE ROLE r2; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY, s serial);
