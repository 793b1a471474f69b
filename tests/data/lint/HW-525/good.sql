-- settings: {"rules": {"HW-525": "error"}, "policy": {"apiSchemas": ["api"]}}
CREATE TABLE api.t (id bigint PRIMARY KEY, password text);
ALTER TABLE api.t ENABLE ROW LEVEL SECURITY;
CREATE TABLE inner_t (id bigint PRIMARY KEY, password text);
CREATE MATERIALIZED VIEW inner_m AS SELECT 1 AS id;
CREATE FOREIGN TABLE inner_f (id bigint) SERVER elsewhere;
