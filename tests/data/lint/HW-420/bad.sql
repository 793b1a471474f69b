CREATE UNLOGGED TABLE cache (id bigint PRIMARY KEY);
-- at: 1:1
