-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- at: 2:1
