-- settings: {"rules": {"HW-525": "error"}, "policy": {"apiSchemas": ["api"]}}
CREATE TABLE api.t (id bigint PRIMARY KEY);
-- at: 2:1
