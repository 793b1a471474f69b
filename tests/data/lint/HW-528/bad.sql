-- settings: {"rules": {"HW-528": "note"}}
-- given: CREATE TABLE t (id bigint PRIMARY KEY);
CREATE TRIGGER touch BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
-- at: 3:1
