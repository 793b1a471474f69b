-- given: CREATE TABLE o (id bigint CONSTRAINT o_key PRIMARY KEY, code text CONSTRAINT o_code UNIQUE, x int, y int);
-- given: CREATE TABLE t (id bigint CONSTRAINT t_key PRIMARY KEY, n bigint NOT NULL, o_id bigint REFERENCES o);
-- given: CREATE UNIQUE INDEX o_x_y ON o (x, y);
ALTER TABLE o DROP CONSTRAINT o_code;
ALTER TABLE t DROP CONSTRAINT t_key, ADD CONSTRAINT t_key PRIMARY KEY (n);
INSERT INTO o (id, code) VALUES (1, 'a') ON CONFLICT (id) DO NOTHING;
INSERT INTO o (id, code) VALUES (1, 'a') ON CONFLICT (y, x) DO NOTHING;
INSERT INTO o (id, code) VALUES (1, 'a') ON CONFLICT DO NOTHING;
INSERT INTO unknown (id) VALUES (1) ON CONFLICT (id) DO NOTHING;
