-- given: CREATE TABLE o (id bigint CONSTRAINT o_key PRIMARY KEY, code text CONSTRAINT o_code UNIQUE);
-- given: CREATE TABLE t (id bigint CONSTRAINT t_key PRIMARY KEY, o_id bigint REFERENCES o);
ALTER TABLE o DROP CONSTRAINT o_key;
-- at: 3:15
ALTER TABLE t DROP CONSTRAINT t_key;
-- at: 5:15
ALTER TABLE o DROP CONSTRAINT o_code;
INSERT INTO o (id, code) VALUES (1, 'a') ON CONFLICT (code) DO NOTHING;
-- at: 8:1
INSERT INTO o (id, code) VALUES (1, 'a') ON CONFLICT ON CONSTRAINT o_code DO NOTHING;
-- at: 10:1
