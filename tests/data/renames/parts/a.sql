-- SPDX-License-Identifier: Apache-2.0
-- Everything else that has a name.
CREATE SEQUENCE number START 7;
CREATE FUNCTION f(int, text) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE PROCEDURE p(int) LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE total (int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE FUNCTION note_it() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE TABLE t (id int DEFAULT nextval('number'), a int, b int GENERATED ALWAYS AS (f(1, 'x')) STORED, c int, CONSTRAINT t_key UNIQUE (a, c), CONSTRAINT t_check CHECK (f(a, 'y') > 0), EXCLUDE USING btree (c WITH =));
CREATE INDEX t_index ON t (f(a, 'z'));
CREATE STATISTICS t_stat ON a, c FROM t;
CREATE TRIGGER before_it BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE RULE quiet AS ON DELETE TO t DO INSTEAD NOTHING;
CREATE POLICY all_of_it ON t USING (f(a, '') > 1);
CREATE VIEW v AS SELECT f(a, 'v') AS x FROM t;
CREATE VIEW w AS SELECT x FROM v;
CREATE MATERIALIZED VIEW m AS SELECT a, total(c) AS sum FROM t GROUP BY a;
CREATE EVENT TRIGGER observe ON ddl_command_end EXECUTE FUNCTION note_it();
CREATE PUBLICATION shop FOR TABLE t (id, a);
INSERT INTO t (a, c) VALUES (1, 2), (3, 4);
