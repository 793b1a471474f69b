-- settings: {"rules": {"HW-611": "note"}}
CREATE TABLE app.t (id bigint PRIMARY KEY);
WITH w AS (SELECT id FROM app.t) SELECT * FROM w;
