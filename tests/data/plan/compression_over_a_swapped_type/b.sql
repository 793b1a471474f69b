-- SPDX-License-Identifier: Apache-2.0
CREATE TYPE pair AS (b bytea);
CREATE DOMAIN pairs AS pair[] CHECK (VALUE <> '{}'::pair[]);
CREATE TABLE t (p pairs, list pair[]);
ALTER TABLE t ALTER p SET COMPRESSION pglz, ALTER list SET COMPRESSION pglz;
