-- SPDX-License-Identifier: Apache-2.0
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE t (id integer);
CREATE MATERIALIZED VIEW kept AS SELECT id, x AS whole FROM t x;
CREATE INDEX kept_id ON kept (id);
