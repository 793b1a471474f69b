-- SPDX-License-Identifier: Apache-2.0
-- Columns that expressions of every kind name.
CREATE TABLE reading (taken date NOT NULL, value numeric NOT NULL, unit text DEFAULT 'm', scaled numeric GENERATED ALWAYS AS (value * 10) STORED,
    CONSTRAINT reading_sane CHECK (value BETWEEN 0 AND 1000 AND unit <> ''), PRIMARY KEY (taken, value)) PARTITION BY RANGE (taken, value);
CREATE TABLE reading_2024 PARTITION OF reading FOR VALUES FROM ('2024-01-01', 0) TO ('2025-01-01', 0);
CREATE TABLE sized (width int, name text) PARTITION BY HASH (abs(width), name);
CREATE TABLE sized_0 PARTITION OF sized FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE INDEX reading_unit ON reading (unit, (value + 1)) WHERE unit IS NOT NULL;
CREATE TABLE note (taken date, value numeric, remark text, FOREIGN KEY (taken, value) REFERENCES reading (taken, value));
CREATE VIEW high AS SELECT taken, value, unit FROM reading WHERE value > 500;
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER high_value AFTER INSERT ON note FOR EACH ROW WHEN (new.value > 900) EXECUTE FUNCTION stamp();
ALTER TABLE note ENABLE ROW LEVEL SECURITY;
CREATE POLICY recent ON note USING (taken > '2024-06-01') WITH CHECK (value > 0);
CREATE TYPE span AS (low int, high int);
CREATE TABLE spans (id int PRIMARY KEY, s span);
INSERT INTO sized VALUES (-3, 'x');
INSERT INTO reading (taken, value) VALUES ('2024-03-01', 7), ('2024-08-01', 700);
INSERT INTO note VALUES ('2024-08-01', 700, 'much');
INSERT INTO spans VALUES (1, (3, 4));
