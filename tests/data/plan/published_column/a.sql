-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE t (id integer PRIMARY KEY, kind text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE t (id, kind) WHERE (kind IS NOT NULL), u WITH (publish = 'insert');
