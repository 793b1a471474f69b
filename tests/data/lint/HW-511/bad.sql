-- settings: {"rules": {"HW-511": "error"}, "policy": {"extensions": ["pg_trgm"]}}
CREATE EXTENSION dblink;
-- at: 2:1
