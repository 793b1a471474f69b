-- settings: {"rules": {"HW-525": "error"}, "policy": {"apiSchemas": ["api"]}}
CREATE TABLE api.t (id bigint PRIMARY KEY);
-- at: 2:1
CREATE MATERIALIZED VIEW api.m AS SELECT 1 AS id;
-- at: 4:1
CREATE FOREIGN TABLE api.f (id bigint) SERVER elsewhere;
-- at: 6:1
CREATE TABLE api.person (id bigint PRIMARY KEY, password_hash text);
-- at: 8:1
-- at: 8:49
