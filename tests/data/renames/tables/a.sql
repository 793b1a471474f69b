-- SPDX-License-Identifier: Apache-2.0
-- A table that everything hangs on.
CREATE TABLE customer (id serial PRIMARY KEY, name text NOT NULL, email text UNIQUE, age int CHECK (age > 0));
CREATE TABLE invoice (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer_id int NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(10,2));
CREATE INDEX customer_name_idx ON customer (lower(name)) WHERE age > 17;
CREATE STATISTICS customer_stats ON name, age FROM customer;
CREATE VIEW adult AS SELECT c.id, c.name FROM customer c WHERE c.age > 17;
CREATE VIEW adult_invoice AS SELECT a.name, i.total FROM adult a JOIN invoice i ON i.customer_id = a.id;
CREATE MATERIALIZED VIEW turnover AS SELECT c.name, sum(i.total) AS total FROM customer c JOIN invoice i ON i.customer_id = c.id GROUP BY c.name;
CREATE UNIQUE INDEX turnover_name ON turnover (name);
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER stamp_it BEFORE UPDATE OF name ON customer FOR EACH ROW WHEN (old.name IS DISTINCT FROM new.name) EXECUTE FUNCTION stamp();
CREATE FUNCTION how_many() RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*) FROM customer; END;
CREATE FUNCTION oldest(customer) RETURNS int LANGUAGE sql AS 'SELECT $1.age';
CREATE RULE no_delete AS ON DELETE TO customer DO INSTEAD NOTHING;
ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON customer USING (EXISTS (SELECT FROM invoice i WHERE i.customer_id = customer.id));
COMMENT ON TABLE customer IS 'who buys';
COMMENT ON COLUMN customer.email IS 'where to write';
GRANT SELECT (name) ON customer TO PUBLIC;
INSERT INTO customer (name, email, age) VALUES ('Ada', 'ada@example.org', 36), ('Bob', 'bob@example.org', 12);
INSERT INTO invoice (customer_id, total) VALUES (1, 10), (1, 20);
