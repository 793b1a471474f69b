-- settings: {"rules": {"HW-711": "note"}}
CREATE TABLE t (id bigint PRIMARY KEY);
COMMENT ON TABLE t IS 'What is counted.';
