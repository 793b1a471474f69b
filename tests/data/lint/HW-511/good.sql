-- settings: {"rules": {"HW-511": "error"}, "policy": {"extensions": ["pg_trgm"]}}
CREATE EXTENSION IF NOT EXISTS pg_trgm;
