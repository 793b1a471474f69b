-- PostgreSQL checks no domain while something keeps rows whole that have it: a materialized view is made again.
CREATE DOMAIN flag AS boolean DEFAULT true;
CREATE TABLE t (id integer, on_off flag);
CREATE MATERIALIZED VIEW kept AS SELECT t AS whole FROM t;
COMMENT ON MATERIALIZED VIEW kept IS 'rows as they were';
