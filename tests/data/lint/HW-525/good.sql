-- settings: {"rules": {"HW-525": "error"}, "policy": {"apiSchemas": ["api"]}}
CREATE TABLE api.t (id bigint PRIMARY KEY);
ALTER TABLE api.t ENABLE ROW LEVEL SECURITY;
CREATE TABLE inner_t (id bigint PRIMARY KEY);
