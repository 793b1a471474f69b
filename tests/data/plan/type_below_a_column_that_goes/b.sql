-- SPDX-License-Identifier: Apache-2.0
CREATE TYPE other AS ENUM ('a');
CREATE TABLE p (id integer, kind other);
CREATE TABLE c (kind other DEFAULT 'a', id integer) INHERITS (p);
