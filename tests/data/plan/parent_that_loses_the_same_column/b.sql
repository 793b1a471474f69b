-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE p (id integer, n serial);
CREATE TABLE c () INHERITS (p);
ALTER TABLE c NO INHERIT p;
