-- settings: {"rules": {"HW-610": "note"}}
CREATE OR REPLACE VIEW v AS SELECT 1 AS one;
