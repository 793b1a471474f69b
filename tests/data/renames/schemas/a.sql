-- SPDX-License-Identifier: Apache-2.0
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE SEQUENCE app.number;
CREATE TABLE app.person (id int PRIMARY KEY DEFAULT nextval('app.number'), m app.mood DEFAULT 'ok', boss int REFERENCES app.person, born date);
CREATE INDEX person_m ON app.person (m) WHERE m = 'ok';
CREATE FUNCTION app.cheer(app.mood) RETURNS app.person LANGUAGE sql BEGIN ATOMIC SELECT p FROM app.person p WHERE p.m = $1; END;
CREATE FUNCTION app.stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER stamp BEFORE INSERT ON app.person FOR EACH ROW EXECUTE FUNCTION app.stamp();
CREATE VIEW public.happy AS SELECT * FROM app.person WHERE m = 'ok';
CREATE TABLE public.pet (owner int REFERENCES app.person, m app.mood[]);
GRANT USAGE ON SCHEMA app TO PUBLIC;
COMMENT ON SCHEMA app IS 'ours';
INSERT INTO app.person (m) VALUES ('ok'), ('sad');
