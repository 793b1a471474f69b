-- SPDX-License-Identifier: Apache-2.0
CREATE TYPE old AS ENUM ('a');
CREATE TABLE p (id integer);
CREATE TABLE c (kind old DEFAULT 'a', id integer) INHERITS (p);
