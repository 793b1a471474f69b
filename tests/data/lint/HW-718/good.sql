-- settings: {"rules": {"HW-718": "warning"}}
CREATE TABLE app.t (id bigint PRIMARY KEY, up bigint REFERENCES app.t);
