-- settings: {"rules": {"HW-610": "note"}}
CREATE VIEW v AS SELECT 1 AS one;
-- at: 2:1
