-- settings: {"rules": {"HW-609": "note"}}
CREATE TABLE IF NOT EXISTS t (id bigint PRIMARY KEY);
BEGIN;
DROP TABLE u;
COMMIT;
